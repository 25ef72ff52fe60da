package dev.sluice.refine.document;

import java.text.Normalizer;

/**
 * Canonical decomposition (NFD) of one word. Words without combining marks are decomposed character
 * by character from a table; the rest go to the JDK's normaliser.
 *
 * <p>Sorting a run of combining marks costs the square of its length, so of a longer run only
 * pieces of {@value #LONGEST_RUN} marks are sorted. No language writes such runs.
 */
final class Decomposition {

  private static final int LONGEST_RUN = 128;
  private static final int FIRST_DECOMPOSABLE = 0xC0;
  private static final int TABLE_END = 0x3400;
  private static final int IDEOGRAPHS_END = 0xA000;

  /** Null where a character stays as it is. */
  private static final int[][] TABLE = table();

  private Decomposition() {}

  private static int[][] table() {
    int[][] table = new int[TABLE_END][];
    for (int character = FIRST_DECOMPOSABLE; character < TABLE_END; character++) {
      String single = Character.toString(character);
      String decomposed = Normalizer.normalize(single, Normalizer.Form.NFD);
      if (!decomposed.equals(single)) {
        table[character] = decomposed.codePoints().toArray();
      }
    }
    return table;
  }

  static void append(CodePointBuffer word, CodePointBuffer out) {
    for (int i = 0; i < word.size; i++) {
      if (needsNormaliser(word.values[i])) {
        appendNormalised(word, out);
        return;
      }
    }
    for (int i = 0; i < word.size; i++) {
      int codePoint = word.values[i];
      int[] decomposed = codePoint < TABLE_END ? TABLE[codePoint] : null;
      if (decomposed == null) {
        out.add(codePoint);
      } else {
        for (int part : decomposed) {
          out.add(part);
        }
      }
    }
  }

  /** Whether a word with this character must be decomposed as a whole. */
  static boolean needsNormaliser(int codePoint) {
    if (codePoint < 0x300) {
      return false;
    }
    return codePoint < IDEOGRAPHS_END ? isMark(codePoint) : true;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static void appendNormalised(CodePointBuffer word, CodePointBuffer out) {
    int start = 0;
    int run = 0;
    for (int i = 0; i < word.size; i++) {
      run = isMark(word.values[i]) ? run + 1 : 0;
      if (run == LONGEST_RUN) {
        appendPiece(word, start, i + 1, out);
        start = i + 1;
        run = 0;
      }
    }
    appendPiece(word, start, word.size, out);
  }

  private static void appendPiece(CodePointBuffer word, int start, int end, CodePointBuffer out) {
    String piece = new String(word.values, start, end - start);
    Normalizer.normalize(piece, Normalizer.Form.NFD).codePoints().forEach(out::add);
  }
}
