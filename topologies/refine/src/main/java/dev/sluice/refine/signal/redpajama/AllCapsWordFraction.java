package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.RawWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Share of raw words with an upper-case character and no lower-case or title-case one; 0..1, null
 * without words.
 *
 * <p>Source: RedPajama-V2, natural language signals.
 */
final class AllCapsWordFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_all_caps_words",
        "Share of raw words with an upper-case character and no lower-case or title-case one",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    RawWords words = subject.document().rawWords();
    return Fraction.of(words.allCaps(), words.size());
  }
}
