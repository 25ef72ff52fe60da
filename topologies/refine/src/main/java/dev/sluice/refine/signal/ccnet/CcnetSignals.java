package dev.sluice.refine.signal.ccnet;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalFamily;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * cc_net's sizes of a document. {@code ccnet_original_*} are those before duplicate paragraphs were
 * removed. Annotation removes nothing, so here they equal the others; cc_net's own original length
 * counts the bytes of the WET record, its title included.
 */
public final class CcnetSignals {
  private static final String DEDUP = "cc_net, dedup.py";

  private CcnetSignals() {}

  public static SignalFamily family() {
    return new SignalFamily(
        "ccnet",
        "CCNet: sizes and language, as RedPajama-V2 publishes them",
        List.of(
            signal(
                "length", "Length of the text", "code points", it -> it.document().length(), DEDUP),
            signal("nlines", "Lines of the text", "lines", it -> lines(it.document()), DEDUP),
            signal(
                "original_length",
                "Length of the text before duplicate paragraphs were removed, of which annotation"
                    + " removes none",
                "code points",
                it -> it.document().length(),
                DEDUP),
            signal(
                "original_nlines",
                "Lines of the text before duplicate paragraphs were removed, of which annotation"
                    + " removes none",
                "lines",
                it -> lines(it.document()),
                DEDUP),
            languageScore()));
  }

  private static DocumentSignal signal(
      String name,
      String definition,
      String unit,
      ToDoubleFunction<Subject> measure,
      String source) {
    return DocumentSignal.of(
        new SignalDefinition("ccnet_" + name, definition, unit, Range.atLeast(0), source), measure);
  }

  /** cc_net rounds to 2 decimals, as the preset {@code ccnet-language} does. */
  private static DocumentSignal languageScore() {
    return DocumentSignal.of(
        new SignalDefinition(
            "ccnet_language_score",
            "Probability of the document's language by the language model in use",
            "probability",
            Range.between(0, 1).orUndefined(),
            "cc_net, split_by_lang.py"),
        it -> it.language() == null ? Double.NaN : it.language().confidence());
  }

  /** What {@code split("\n")} gives, but none for an empty text: a last newline begins a line. */
  private static int lines(Document document) {
    int length = document.length();
    if (length == 0) {
      return 0;
    }
    int closed = document.codePoint(length - 1) == '\n' ? 1 : 0;
    return document.lines().size() + closed;
  }
}
