package dev.sluice.refine.document;

import java.util.ArrayList;
import java.util.List;

/**
 * What normalising makes of one character of the text: nothing (ASCII punctuation), the end of a
 * word (white space), its lower case decomposed (NFD), or something that only the word around it
 * can tell (marks, which are put in order; sigma, which has a final form; scripts without a table).
 */
final class WordFold {
  static final int SPACE = -1;
  static final int DELETE = -2;

  /** The whole word must go through {@link LowerCase} and {@link Decomposition}. */
  static final int BY_WORD = -3;

  /** Marks a numeric character: {@code codePoint | NUMERIC}. */
  static final int NUMERIC = 1 << 30;

  /** Most code points that one becomes by table. */
  static final int LONGEST = 4;

  private static final int FIRST_SEQUENCE = -4;
  private static final int IDEOGRAPHS_END = 0xA000;

  private static final int[] TABLE = new int[IDEOGRAPHS_END];

  private static final int[][] SEQUENCES;

  static {
    List<int[]> sequences = new ArrayList<>();
    for (int codePoint = 0; codePoint < TABLE.length; codePoint++) {
      TABLE[codePoint] = entry(codePoint, sequences);
    }
    SEQUENCES = sequences.toArray(int[][]::new);
  }

  private WordFold() {}

  private static int entry(int codePoint, List<int[]> sequences) {
    if (CharacterClasses.isSpace(codePoint)) {
      return SPACE;
    }
    if (CharacterClasses.isAsciiPunctuation(codePoint)) {
      return DELETE;
    }
    CodePointBuffer word = new CodePointBuffer(1);
    word.add(codePoint);
    if (LowerCase.isSpecial(codePoint) || Decomposition.needsNormaliser(codePoint)) {
      return BY_WORD;
    }
    LowerCase.fold(word);
    if (word.size != 1 || Decomposition.needsNormaliser(word.values[0])) {
      return BY_WORD;
    }
    CodePointBuffer folded = new CodePointBuffer(4);
    Decomposition.append(word, folded);
    if (folded.size == 1) {
      return folded.values[0] | (CharacterClasses.isNumeric(folded.values[0]) ? NUMERIC : 0);
    }
    for (int i = 0; i < folded.size; i++) {
      if (CharacterClasses.isNumeric(folded.values[i])) {
        return BY_WORD;
      }
    }
    if (folded.size > LONGEST) {
      return BY_WORD;
    }
    sequences.add(folded.toArray());
    return FIRST_SEQUENCE - (sequences.size() - 1);
  }

  /** A code point, a negative constant of this class, or less for {@link #sequence}. */
  static int of(int codePoint) {
    return codePoint < IDEOGRAPHS_END ? TABLE[codePoint] : BY_WORD;
  }

  static int[] sequence(int fold) {
    return SEQUENCES[FIRST_SEQUENCE - fold];
  }
}
