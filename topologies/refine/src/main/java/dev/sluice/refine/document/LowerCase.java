package dev.sluice.refine.document;

/**
 * Lower case as Python's {@code str.lower} has it: the simple mapping of each code point, except
 * that U+0130 becomes two and a capital sigma ends a word as ς (Unicode's Final_Sigma).
 */
public final class LowerCase {

  private static final int CAPITAL_SIGMA = 0x3A3;
  private static final int FINAL_SIGMA = 0x3C2;

  /** The one code point that becomes two. */
  public static final int DOTTED_CAPITAL_I = 0x130;

  private static final int DOT_ABOVE = 0x307;

  private LowerCase() {}

  /** The text in lower case, which may be longer. */
  public static int[] of(int[] text) {
    CodePointBuffer folded = new CodePointBuffer(text.length);
    System.arraycopy(text, 0, folded.values, 0, text.length);
    folded.size = text.length;
    fold(folded);
    return folded.toArray();
  }

  /** Folds the word in place. */
  static void fold(CodePointBuffer word) {
    boolean special = false;
    for (int i = 0; i < word.size; i++) {
      int codePoint = word.values[i];
      if (codePoint < 0x80) {
        if (codePoint >= 'A' && codePoint <= 'Z') {
          word.values[i] = codePoint + ('a' - 'A');
        }
      } else if (isSpecial(codePoint)) {
        special = true;
      } else {
        word.values[i] = Character.toLowerCase(codePoint);
      }
    }
    if (special) {
      foldSpecial(word);
    }
  }

  /** Whether the lower case of the character depends on its word, or is two characters. */
  static boolean isSpecial(int codePoint) {
    return codePoint == CAPITAL_SIGMA || codePoint == DOTTED_CAPITAL_I;
  }

  private static void foldSpecial(CodePointBuffer word) {
    CodePointBuffer folded = new CodePointBuffer(word.size + 8);
    for (int i = 0; i < word.size; i++) {
      int codePoint = word.values[i];
      if (codePoint == CAPITAL_SIGMA) {
        folded.add(
            endsWord(word.values, 0, i, word.size)
                ? FINAL_SIGMA
                : Character.toLowerCase(codePoint));
      } else if (codePoint == DOTTED_CAPITAL_I) {
        folded.add('i');
        folded.add(DOT_ABOVE);
      } else {
        folded.add(codePoint);
      }
    }
    word.values = folded.values;
    word.size = folded.size;
  }

  /**
   * Whether a capital sigma ends a word and so becomes ς: Unicode's Final_Sigma.
   *
   * @param start of what is looked at, whatever lies before it
   * @param end of the same
   */
  public static boolean endsWord(int[] text, int start, int sigma, int end) {
    int before = sigma - 1;
    while (before >= start && isCaseIgnorable(text[before])) {
      before--;
    }
    if (before < start || !isCased(text[before])) {
      return false;
    }
    int after = sigma + 1;
    while (after < end && isCaseIgnorable(text[after])) {
      after++;
    }
    return after == end || !isCased(text[after]);
  }

  private static boolean isCased(int codePoint) {
    return CharacterClasses.isUpper(codePoint) || CharacterClasses.isLowerOrTitle(codePoint);
  }

  private static boolean isCaseIgnorable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT,
          Character.MODIFIER_LETTER,
          Character.MODIFIER_SYMBOL ->
          true;
      default ->
          switch (codePoint) {
            case '\'', '.', ':', 0xB7, 0x387, 0x55F, 0x5F4, 0x2018, 0x2019, 0x2024, 0x2027 -> true;
            case 0xFE13, 0xFE52, 0xFE55, 0xFF07, 0xFF0E, 0xFF1A -> true;
            default -> false;
          };
    };
  }
}
