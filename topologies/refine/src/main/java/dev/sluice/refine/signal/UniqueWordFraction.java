package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;

/**
 * Different normalised words over all normalised words; 0..1, null without words.
 *
 * <p>Source: RedPajama-V2, natural language signals. The degeneracy of a text.
 */
final class UniqueWordFraction implements DocumentSignal {

  @Override
  public String name() {
    return "rps_doc_frac_unique_words";
  }

  @Override
  public Double measure(Document document, String language) {
    NormalisedWords words = document.normalisedWords();
    return Fraction.of(words.distinct(), words.size());
  }
}
