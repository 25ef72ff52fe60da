package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Code points of the most frequent n-gram of normalised words times its count, over the code points
 * of all words; 0 or more, 0 if no n-gram repeats. Published for n from 2 to 4.
 *
 * <p>Source: RedPajama-V2, repetition signals, after Gopher. Overlapping occurrences all count, so
 * it can pass 1; of equally frequent n-grams the first in the text is taken.
 */
final class TopNgramFraction implements DocumentSignal {

  private final int n;

  TopNgramFraction(int n) {
    this.n = n;
  }

  @Override
  public String name() {
    return "rps_doc_frac_chars_top_" + n + "gram";
  }

  @Override
  public Double measure(Document document, String language) {
    long top = document.repeatedNgrams().topCharacters(n);
    return top == 0 ? (Double) 0.0 : Fraction.of(top, document.normalisedWords().characters());
  }
}
