package dev.sluice.refine.signal.redpajama;

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
    NormalisedWords words = subject.document().normalisedWords();
    if (!anyEndsWithLorem(words)) {
      return 0;
    }
    int occurrences = 0;
    for (int word = 0; word + 1 < words.size(); word++) {
      if (words.endsWith(words.id(word), LOREM) && words.startsWith(words.id(word + 1), IPSUM)) {
        occurrences++;
      }
    }
    return Fraction.of(occurrences, words.textLength());
  }

  private static boolean anyEndsWithLorem(NormalisedWords words) {
    for (int id = 0; id < words.distinct(); id++) {
      if (words.endsWith(id, LOREM)) {
        return true;
      }
    }
    return false;
  }
}
