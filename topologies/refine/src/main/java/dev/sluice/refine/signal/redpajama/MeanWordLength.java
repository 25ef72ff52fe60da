package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Mean length of the normalised words; at least 1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: code points a word.
 */
final class MeanWordLength implements DocumentSignal {

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_mean_word_length",
        "Mean length of the normalised words",
        "code points a word",
        Range.atLeast(1).orUndefined(),
        "RedPajama-V2, natural_language.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    NormalisedWords words = document.normalisedWords();
    return Fraction.of(words.characters(), words.size());
  }
}
