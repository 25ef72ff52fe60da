package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Different normalised words over all normalised words; 0..1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. The degeneracy of a text.
 */
final class UniqueWordFraction implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_unique_words",
        "Different normalised words over all normalised words",
        "share",
        Range.between(0, 1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    NormalisedWords words = document.normalisedWords();
    return Fraction.of(words.distinct(), words.size());
  }
}
