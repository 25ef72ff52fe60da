package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.RepeatedNgrams;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

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
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_chars_top_" + n + "gram",
        "Code points of the most frequent "
            + n
            + "-gram of normalised words times its count, over the code points of all words; overlapping occurrences all count",
        "share",
        Range.atLeast(0),
        "RedPajama-V2, repetitions.py, after Gopher");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    RepeatedNgrams ngrams = document.repeatedNgrams();
    long top = ngrams.topCount(n) * ngrams.firstTopCharacters(n);
    return ngrams.topCount(n) < 2 ? 0 : Fraction.of(top, document.normalisedWords().characters());
  }
}
