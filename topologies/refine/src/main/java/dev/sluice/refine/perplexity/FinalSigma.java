package dev.sluice.refine.perplexity;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;

/**
 * Whether a capital sigma ends a word and so becomes ς, by the condition Final_Sigma of Unicode's
 * SpecialCasing, as Python's {@code str.lower} has it.
 */
final class FinalSigma {
  private FinalSigma() {}

  /**
   * @param start of the text in code points
   * @param end of the text
   */
  static boolean endsWord(Document document, int start, int sigma, int end) {
    int before = sigma - 1;
    while (before >= start && isIgnorable(document.codePoint(before))) {
      before--;
    }
    if (before < start || !isCased(document.codePoint(before))) {
      return false;
    }
    int after = sigma + 1;
    while (after < end && isIgnorable(document.codePoint(after))) {
      after++;
    }
    return after == end || !isCased(document.codePoint(after));
  }

  private static boolean isCased(int codePoint) {
    return CharacterClasses.isUpper(codePoint) || CharacterClasses.isLowerOrTitle(codePoint);
  }

  private static boolean isIgnorable(int codePoint) {
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
