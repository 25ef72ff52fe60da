package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Curly brackets over all code points of the raw text; 0..1, 0 for an empty text.
 *
 * <p>Source: RedPajama-V2, content signals.
 */
final class CurlyBracketFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_curly_bracket",
        "Curly brackets over all code points of the raw text",
        "share",
        Range.between(0, 1),
        "RedPajama-V2, content.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    int brackets = document.characterCounts().curlyBrackets();
    return brackets == 0 ? 0 : Fraction.of(brackets, document.length());
  }
}
