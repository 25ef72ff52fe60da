package dev.sluice.refine.document;

/**
 * What a code point is, in the terms of Python 3: {@code \w}, {@code \s}, {@code isnumeric}, {@code
 * isupper}. And in the terms of Unicode's regular expressions (UTS 18), which the tokeniser behind
 * the raw words of RedPajama-V2 follows. The classes rest on the Unicode version of the running JDK
 * (13 in Java 17); code points assigned later count as neither.
 */
public final class CharacterClasses {

  /** Bits of {@link #of}; see the methods below for what they mean. */
  static final byte WORD = 1;

  static final byte SPACE = 2;
  static final byte NUMERIC = 4;
  static final byte UPPER = 8;
  static final byte LOWER = 16;
  static final byte PUNCTUATION = 32;
  static final byte LETTER = 64;
  static final byte TOKEN = (byte) 128;

  /**
   * Ideographs with a numeric value (Unihan's numeric properties): numeric without being digits.
   */
  private static final int[] NUMERIC_IDEOGRAPHS = {
    0x3405, 0x3483, 0x382A, 0x3B4D, 0x4E00, 0x4E03, 0x4E07, 0x4E09, 0x4E5D, 0x4E8C, 0x4E94, 0x4E96,
    0x4EBF, 0x4EC0, 0x4EDF, 0x4EE8, 0x4F0D, 0x4F70, 0x5104, 0x5146, 0x5169, 0x516B, 0x516D, 0x5341,
    0x5343, 0x5344, 0x5345, 0x534C, 0x53C1, 0x53C2, 0x53C3, 0x53C4, 0x56DB, 0x58F1, 0x58F9, 0x5E7A,
    0x5EFE, 0x5EFF, 0x5F0C, 0x5F0D, 0x5F0E, 0x5F10, 0x62FE, 0x634C, 0x67D2, 0x6F06, 0x7396, 0x767E,
    0x8086, 0x842C, 0x8CAE, 0x8CB3, 0x8D30, 0x9621, 0x9646, 0x964C, 0x9678, 0x96F6, 0xF96B, 0xF973,
    0xF978, 0xF9B2, 0xF9D1, 0xF9D3, 0xF9FD, 0x20001, 0x20064, 0x200E2, 0x20121, 0x2092A, 0x20983,
    0x2098C, 0x2099C, 0x20AEA, 0x20AFD, 0x20B19, 0x22390, 0x22998, 0x23B1B, 0x2626D, 0x2F890
  };

  private static final byte[] BASIC_PLANE = basicPlane();

  private CharacterClasses() {}

  private static byte[] basicPlane() {
    byte[] classes = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
    for (int codePoint = 0; codePoint < classes.length; codePoint++) {
      classes[codePoint] = classify(codePoint);
    }
    for (char mark : "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".toCharArray()) {
      classes[mark] |= PUNCTUATION;
    }
    return classes;
  }

  private static byte classify(int codePoint) {
    int classes = 0;
    if (Character.isLetter(codePoint)) {
      classes |= WORD | LETTER;
    }
    switch (Character.getType(codePoint)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          classes |= WORD | NUMERIC;
      default -> {}
    }
    if (isUnicodeWord(codePoint)) {
      classes |= TOKEN;
    }
    if (codePoint == '_') {
      classes |= WORD;
    }
    if (isPythonSpace(codePoint)) {
      classes |= SPACE;
    }
    if (Character.isUpperCase(codePoint)) {
      classes |= UPPER;
    }
    if (Character.isLowerCase(codePoint) || Character.isTitleCase(codePoint)) {
      classes |= LOWER;
    }
    for (int ideograph : NUMERIC_IDEOGRAPHS) {
      if (ideograph == codePoint) {
        classes |= NUMERIC;
      }
    }
    return (byte) classes;
  }

  private static boolean isUnicodeWord(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> Character.isAlphabetic(codePoint) || codePoint == 0x200C || codePoint == 0x200D;
    };
  }

  private static boolean isPythonSpace(int codePoint) {
    return (codePoint >= 0x09 && codePoint <= 0x0D)
        || (codePoint >= 0x1C && codePoint <= 0x20)
        || codePoint == 0x85
        || Character.isSpaceChar(codePoint);
  }

  /** All classes of a code point, as bits. */
  static byte of(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  private static boolean is(int codePoint, byte wanted) {
    return (of(codePoint) & wanted) != 0;
  }

  /** Matches {@code \w}: a letter, a number of any kind, or the low line. Not combining marks. */
  public static boolean isWord(int codePoint) {
    return is(codePoint, WORD);
  }

  /** Matches {@code \s}; {@code split()} and {@code strip()} use the same set. */
  public static boolean isSpace(int codePoint) {
    return is(codePoint, SPACE);
  }

  /** Unicode's {@code \w}: alphabetic, mark, decimal digit, connector or joiner; ¼ is none. */
  public static boolean isTokenCharacter(int codePoint) {
    return is(codePoint, TOKEN);
  }

  /** Unicode's {@code \s}: {@link #isSpace} less the four separators U+001C to U+001F. */
  public static boolean isTokenSpace(int codePoint) {
    return is(codePoint, SPACE) && (codePoint < 0x1C || codePoint > 0x1F);
  }

  /** {@code str.isnumeric}: digits, fractions, roman and other numerals, numeric ideographs. */
  public static boolean isNumeric(int codePoint) {
    return is(codePoint, NUMERIC);
  }

  /** {@code str.isupper} of the one character. */
  public static boolean isUpper(int codePoint) {
    return is(codePoint, UPPER);
  }

  /** Lower case or title case: one such character keeps a word from being upper case. */
  public static boolean isLowerOrTitle(int codePoint) {
    return is(codePoint, LOWER);
  }

  /** One of the 32 ASCII punctuation marks and symbols that normalisation deletes. */
  public static boolean isAsciiPunctuation(int codePoint) {
    return codePoint < 0x80 && is(codePoint, PUNCTUATION);
  }

  /** {@code str.isalpha} of the one character. */
  public static boolean isLetter(int codePoint) {
    return is(codePoint, LETTER);
  }

  /** {@code str.isalnum} of the one character. */
  public static boolean isAlphanumeric(int codePoint) {
    return is(codePoint, (byte) (LETTER | NUMERIC));
  }
}
