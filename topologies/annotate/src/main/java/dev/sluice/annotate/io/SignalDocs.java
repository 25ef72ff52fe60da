package dev.sluice.annotate.io;

import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.LineSignal;
import dev.sluice.refine.signal.SignalTable;

/**
 * What the schema of annotated documents says of its signals. A test compares; the schema is edited
 * by hand, since schemas import nothing of ours.
 */
public final class SignalDocs {
  private SignalDocs() {}

  /** Doc string of {@code document_signals}. */
  public static String document() {
    return "Signals of the whole document by published name; null where undefined. Those of"
        + " configured models, and: "
        + SignalTable.inline(DocumentSignal.class)
        + ".";
  }

  /** Doc string of {@code span_signals}. */
  public static String spans() {
    return "Signals of lines or other spans by published name. Those of configured models, and of"
        + " each line: "
        + SignalTable.inline(LineSignal.class)
        + ".";
  }

  /** Both, as the fields' doc attributes. */
  public static String json() {
    return "{\"document_signals\": \"%s\",%n \"span_signals\": \"%s\"}%n"
        .formatted(document(), spans());
  }
}
