package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.NormalisedWords;

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
  public String name() {
    return "rps_doc_lorem_ipsum";
  }

  @Override
  public Double measure(Document document, String language) {
    NormalisedWords words = document.normalisedWords();
    int occurrences = 0;
    for (int word = 0; word + 1 < words.size(); word++) {
      if (words.endsWith(word, LOREM) && words.startsWith(word + 1, IPSUM)) {
        occurrences++;
      }
    }
    return occurrences == 0 ? (Double) 0.0 : Fraction.of(occurrences, words.textLength());
  }
}
