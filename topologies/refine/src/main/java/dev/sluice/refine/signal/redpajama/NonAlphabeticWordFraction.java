package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.RawWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Share of raw words without an ASCII letter; 0..1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. A word in another script counts as
 * non-alphabetic.
 */
final class NonAlphabeticWordFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_no_alph_words",
        "Share of raw words without an ASCII letter",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    RawWords words = subject.document().rawWords();
    if (words.size() == 0) {
      return Double.NaN;
    }
    return Fraction.round(1.0 - (double) words.withAsciiLetter() / words.size());
  }
}
