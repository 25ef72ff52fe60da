package dev.sluice.refine.language;

/**
 * What each character is to the language view, in one table: a kind in the lower three bits, the
 * {@link Scripts} number of letters above them.
 */
final class Glyphs {

  /** Separates words and says nothing about the language: space, punctuation, other symbols. */
  static final int GAP = 0;

  static final int LETTER = 1;

  /** Combining marks and joiners: part of a word that has begun, ignored elsewhere. */
  static final int MARK = 2;

  static final int DIGIT = 3;

  /** Frequent in code and mark-up, rare in prose. */
  static final int CODE = 4;

  /** Between two letters an apostrophe or a middle dot is part of the word. */
  static final int INNER = 5;

  /** Not there: soft hyphen, direction marks, byte order mark, Arabic elongation. */
  static final int NOTHING = 6;

  private static final int KIND = 7;
  private static final int SCRIPT_SHIFT = 3;
  private static final String CODE_SIGNS = "{}[]<>=|\\^~_#*+$";
  private static final String INNER_SIGNS = "'\u2019\u2018\u02bc`\u00b7";
  private static final short[] BASIC_PLANE = new short[0x10000];

  static {
    for (int c = 0; c < BASIC_PLANE.length; c++) {
      BASIC_PLANE[c] = classify(c);
    }
  }

  private Glyphs() {}

  static int of(int codePoint) {
    return codePoint < BASIC_PLANE.length ? BASIC_PLANE[codePoint] : classify(codePoint);
  }

  static int kind(int glyph) {
    return glyph & KIND;
  }

  static int script(int glyph) {
    return glyph >> SCRIPT_SHIFT;
  }

  private static short classify(int c) {
    if (CODE_SIGNS.indexOf(c) >= 0) {
      return CODE;
    }
    if (INNER_SIGNS.indexOf(c) >= 0) {
      return INNER;
    }
    if (c == 0x200c || c == 0x200d) { // non-joiner of Persian, joiner of Indic scripts
      return MARK;
    }
    if (c == 0x0640) {
      return NOTHING;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> MARK;
      case Character.FORMAT -> NOTHING;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      default ->
          Character.isLetter(c) ? (short) (LETTER | (Scripts.of(c) << SCRIPT_SHIFT)) : (short) GAP;
    };
  }
}
