package dev.sluice.refine.pii;

import dev.sluice.refine.document.Document;

/**
 * A document as scanners look at it: any index may be asked for, none outside the text is found.
 */
final class PiiText {
  /** Before and behind the text. */
  static final int NONE = -1;

  private static final int DIGIT = 1;
  private static final int UPPER = 2;
  private static final int LOWER = 4;
  private static final int HEX = 8;
  private static final byte[] ASCII = ascii();

  private final int[] codePoints;
  private final int length;

  PiiText(Document document) {
    this.codePoints = document.sharedCodePoints();
    this.length = codePoints.length;
  }

  private static byte[] ascii() {
    byte[] classes = new byte[128];
    for (char c = '0'; c <= '9'; c++) {
      classes[c] = DIGIT | HEX;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      classes[c] = (byte) (c <= 'f' ? LOWER | HEX : LOWER);
      classes[c - 'a' + 'A'] = (byte) (c <= 'f' ? UPPER | HEX : UPPER);
    }
    return classes;
  }

  int length() {
    return length;
  }

  int at(int index) {
    return index >= 0 && index < length ? codePoints[index] : NONE;
  }

  boolean has(int index, String ascii) {
    if (index < 0 || index + ascii.length() > length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (codePoints[index + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Value of the digit at an index that holds one. */
  int digit(int index) {
    return codePoints[index] - '0';
  }

  private static boolean is(int codePoint, int wanted) {
    return codePoint >= 0 && codePoint < 128 && (ASCII[codePoint] & wanted) != 0;
  }

  static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  static boolean isHex(int codePoint) {
    return is(codePoint, HEX);
  }

  static boolean isUpper(int codePoint) {
    return is(codePoint, UPPER);
  }

  static boolean isLower(int codePoint) {
    return is(codePoint, LOWER);
  }

  static boolean isLetter(int codePoint) {
    return is(codePoint, UPPER | LOWER);
  }

  static boolean isAlphanumeric(int codePoint) {
    return is(codePoint, DIGIT | UPPER | LOWER);
  }

  /**
   * Whether a number or name goes on there: ASCII letters and digits, the low line, Latin, Greek
   * and Cyrillic letters. Not the scripts that write words without spaces between them.
   */
  static boolean joins(int codePoint) {
    return isAlphanumeric(codePoint)
        || codePoint == '_'
        || (codePoint >= 0xC0 && codePoint <= 0x24F)
        || (codePoint >= 0x370 && codePoint <= 0x52F);
  }

  static boolean isBlank(int codePoint) {
    return codePoint == ' '
        || codePoint == 0xA0
        || codePoint == 0x2009
        || codePoint == 0x202F
        || codePoint == '\t';
  }

  static boolean isDash(int codePoint) {
    return codePoint == '-' || (codePoint >= 0x2010 && codePoint <= 0x2013);
  }
}
