package dev.sluice.refine.dedup;

import java.lang.Character.UnicodeScript;

/**
 * What a code point adds to a word. Characters that Unicode assigned after version 13 (Java 17)
 * count as the running Java knows them.
 */
final class ShingleLetters {
  /** Of code points that are in no word. */
  static final int NONE = 0;

  private static final int FIRST_WORD_ALONE = 0x2E80;
  private static final int FINAL_SIGMA = 0x3C2;
  private static final int SIGMA = 0x3C3;

  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  /** {@link #fold} of the basic plane, whose lower case stays in it. */
  private static final char[] BASIC_PLANE = basicPlane();

  private static final boolean[] ALONE = alone();

  private ShingleLetters() {}

  private static char[] basicPlane() {
    char[] folded = new char[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int codePoint = 0; codePoint < folded.length; codePoint++) {
      folded[codePoint] = (char) classify(codePoint);
    }
    return folded;
  }

  private static boolean[] alone() {
    boolean[] alone = new boolean[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int codePoint = FIRST_WORD_ALONE; codePoint < alone.length; codePoint++) {
      alone[codePoint] = isOfScriptWithoutSpaces(codePoint);
    }
    return alone;
  }

  private static int classify(int codePoint) {
    if (codePoint != '_' && (WORD_TYPES >>> Character.getType(codePoint) & 1) == 0) {
      return NONE;
    }
    int lower = Character.toLowerCase(codePoint);
    return lower == FINAL_SIGMA ? SIGMA : lower;
  }

  private static boolean isOfScriptWithoutSpaces(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }

  /**
   * {@link #NONE} for what is in no word; a letter's lower case by Unicode's simple mapping, with
   * the sigma that ends Greek words as any other; numbers and {@code _} as they are.
   */
  static int fold(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  /** Whether a folded letter is a word of its own: Han, Hiragana, Katakana. */
  static boolean isWordAlone(int letter) {
    return letter >= FIRST_WORD_ALONE
        && (letter < ALONE.length ? ALONE[letter] : isOfScriptWithoutSpaces(letter));
  }
}
