package dev.sluice.refine.annotate;

import dev.sluice.refine.signal.Signals;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/** Turns a capture into its annotation. Stateless, deterministic and safe for use by threads. */
public final class Annotator {

  /** Changes whenever the same capture could get another annotation. */
  public static final String VERSION = "sluice-annotate-1";

  /**
   * @throws UnreadableDocumentException if the content is of no kind that can be read, or too large
   */
  public Annotation annotate(Capture capture) {
    String text = new String(capture.content(), StandardCharsets.UTF_8);
    return new Annotation(
        capture.title(), text, null, new Signals(new TreeMap<>(), new TreeMap<>()), List.of());
  }
}
