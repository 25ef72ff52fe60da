package dev.sluice.refine.words;

import java.text.Normalizer;

/**
 * Characters without their marks: canonically decomposed (NFD), and what Unicode calls a
 * non-spacing mark (Mn) left out. Decomposed one by one: with those marks gone, only the order of a
 * few spacing marks of music and old Korean could differ from that of the whole text.
 */
final class BaseLetters {

  private static final int TABLE_END = 0x3400;
  private static final int IDEOGRAPHS_END = 0xA000;
  private static final int HANGUL = 0xAC00;
  private static final int HANGUL_END = 0xD7A4;
  private static final int[] NOTHING = {};

  /** Null where a character stays as it is. */
  private static final int[][] TABLE = table();

  private BaseLetters() {}

  private static int[][] table() {
    int[][] table = new int[TABLE_END][];
    for (int codePoint = 0x80; codePoint < TABLE_END; codePoint++) {
      table[codePoint] = decompose(codePoint);
    }
    return table;
  }

  private static int[] decompose(int codePoint) {
    if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
      return NOTHING;
    }
    String single = Character.toString(codePoint);
    String decomposed = Normalizer.normalize(single, Normalizer.Form.NFD);
    return decomposed.equals(single)
        ? null
        : decomposed
            .codePoints()
            .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
            .toArray();
  }

  /** What is left of a character; null if it stays as it is. */
  static int[] of(int codePoint) {
    if (codePoint < TABLE_END) {
      return TABLE[codePoint];
    }
    if (codePoint < IDEOGRAPHS_END) {
      return null;
    }
    return codePoint >= HANGUL && codePoint < HANGUL_END
        ? syllable(codePoint - HANGUL)
        : decompose(codePoint);
  }

  /** Letters of a Hangul syllable, by Unicode's arithmetic (section 3.12). */
  private static int[] syllable(int index) {
    int lead = 0x1100 + index / 588;
    int vowel = 0x1161 + index % 588 / 28;
    int trail = 0x11A7 + index % 28;
    return trail == 0x11A7 ? new int[] {lead, vowel} : new int[] {lead, vowel, trail};
  }
}
