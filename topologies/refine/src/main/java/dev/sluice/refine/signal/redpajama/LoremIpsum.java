package dev.sluice.refine.signal.redpajama;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;

/**
 * Occurrences of {@code lorem ipsum} over the length of the normalised text; 0 or more, 0 for an
 * empty text.
 *
 * <p>Source: RedPajama-V2, content signals. Unit: occurrences a code point. Need not be whole
 * words. The reference also folds ſ and ı once it has found one; this does not.
 */
final class LoremIpsum implements DocumentSignal {

  private static final int[] LOREM = "lorem".codePoints().toArray();
  private static final int[] IPSUM = "ipsum".codePoints().toArray();

  @Override
  public SignalDefinition definition() {
    return new SignalDefinition(
        "rps_doc_lorem_ipsum",
        "Occurrences of \"lorem ipsum\" over the length of the normalised text",
        "occurrences a code point",
        Range.between(0, 1),
        "RedPajama-V2, content.py");
  }

  @Override
  public double measure(Subject subject) {
    Document document = subject.document();
    NormalisedWords words = document.normalisedWords();
    int occurrences = 0;
    for (int word = 0; word + 1 < words.size(); word++) {
      if (words.endsWith(word, LOREM) && words.startsWith(word + 1, IPSUM)) {
        occurrences++;
      }
    }
    return occurrences == 0 ? 0 : Fraction.of(occurrences, words.textLength());
  }
}
