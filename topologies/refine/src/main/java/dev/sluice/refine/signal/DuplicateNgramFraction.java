package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;

/**
 * Share of the code points of normalised words that lie in a word n-gram which occurs at least
 * twice, its first occurrence included; 0..1, 0 if none does. Published for n from 5 to 10.
 *
 * <p>Source: RedPajama-V2, repetition signals, after Gopher. Each word counts once, spaces do not
 * count. Datatrove, Dolma and DCLM give the same name to other numbers.
 */
final class DuplicateNgramFraction implements DocumentSignal {

  private final int n;

  DuplicateNgramFraction(int n) {
    this.n = n;
  }

  @Override
  public String name() {
    return "rps_doc_frac_chars_dupe_" + n + "grams";
  }

  @Override
  public Double measure(Document document, String language) {
    long covered = document.repeatedNgrams().coveredCharacters(n);
    return covered == 0
        ? (Double) 0.0
        : Fraction.of(covered, document.normalisedWords().characters());
  }
}
