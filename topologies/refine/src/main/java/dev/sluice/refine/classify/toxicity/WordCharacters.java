package dev.sluice.refine.classify.toxicity;

/**
 * What each character is to {@link TokenReader}: part of a word, a sign it looks at, or neither.
 */
final class WordCharacters {

  /** Only separates. */
  static final int NONE = 0;

  /** Does not belong to words, but may be more than a separator. */
  static final int SIGN = -1;

  private static final int ASCII = 0x80;
  private static final int OTHER_WORD = 1;
  private static final int LETTER = 0x40; // a bit that a to z have and digits have not
  private static final String SIGNS = "!?@&";

  /** Of ASCII letters and digits themselves in lower case, of others a kind. */
  private static final byte[] KINDS = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      if (c >= ASCII) {
        KINDS[c] = (byte) wideKind(c);
      } else if (Character.isLetterOrDigit(c)) {
        KINDS[c] = (byte) Character.toLowerCase(c);
      } else {
        KINDS[c] = (byte) (SIGNS.indexOf(c) < 0 ? NONE : SIGN);
      }
    }
  }

  private WordCharacters() {}

  private static int wideKind(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER ->
          OTHER_WORD;
      default -> NONE;
    };
  }

  /** {@link #NONE}, {@link #SIGN}, or greater for a character of words. */
  static int kind(char[] text, int index, int length) {
    char c = text[index];
    return Character.isHighSurrogate(c)
        ? wideKind(Character.codePointAt(text, index, length))
        : KINDS[c];
  }

  /** An ASCII letter or digit in lower case; what is not {@link #isPlain} for all else. */
  static int lower(char c) {
    return KINDS[c];
  }

  /** Whether what {@link #lower} gave is an ASCII letter or digit. */
  static boolean isPlain(int lower) {
    return lower > OTHER_WORD;
  }

  /** Whether such a one is a letter, or some of all, or-ed, are, or each of all, and-ed, is. */
  static boolean isLetter(int lower) {
    return (lower & LETTER) != 0;
  }
}
