package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

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
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_frac_chars_dupe_" + n + "grams",
        "Share of the code points of normalised words that lie in a word "
            + n
            + "-gram that occurs at least twice, the first occurrence included",
        "share",
        Range.between(0, 1),
        "RedPajama-V2, repetitions.py, after Gopher");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    long covered = document.repeatedNgrams().coveredCharacters(n);
    return covered == 0 ? 0 : Fraction.of(covered, document.normalisedWords().characters());
  }
}
