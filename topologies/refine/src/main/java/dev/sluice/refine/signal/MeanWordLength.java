package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;

/**
 * Mean length of the normalised words; at least 1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. Unit: code points a word.
 */
final class MeanWordLength implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_mean_word_length";
  }

  @Override
  public Double measure(Document document, String language) {
    NormalisedWords words = document.normalisedWords();
    return Fraction.of(words.characters(), words.size());
  }
}
