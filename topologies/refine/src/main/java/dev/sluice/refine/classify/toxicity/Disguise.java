package dev.sluice.refine.classify.toxicity;

/** Digits and signs that stand for letters. */
final class Disguise {

  private static final String SIGNS = "@4$501!37";
  private static final String LETTERS = "aassoiiet";
  private static final char[] LIFTED = new char[0x80]; // by sign, 0 for all that is none

  static {
    for (int i = 0; i < SIGNS.length(); i++) {
      LIFTED[SIGNS.charAt(i)] = LETTERS.charAt(i);
    }
  }

  private Disguise() {}

  /**
   * Replaces signs by letters in a word that has a letter of a to z.
   *
   * @return false if the word is digits only
   */
  static boolean lift(int[] word, int length) {
    boolean letter = false;
    boolean sign = false;
    boolean onlyDigits = true;
    for (int i = 0; i < length; i++) {
      letter |= word[i] >= 'a' && word[i] <= 'z';
      sign |= word[i] < 0x80 && LIFTED[word[i]] != 0;
      onlyDigits = onlyDigits && Character.isDigit(word[i]);
    }
    if (letter && sign) {
      for (int i = 0; i < length; i++) {
        char lifted = word[i] < 0x80 ? LIFTED[word[i]] : 0;
        word[i] = lifted == 0 ? word[i] : lifted;
      }
    }
    return !onlyDigits;
  }
}
