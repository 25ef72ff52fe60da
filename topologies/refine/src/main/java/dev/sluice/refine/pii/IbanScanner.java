package dev.sluice.refine.pii;

/**
 * International bank account numbers: country, its length, check digits by modulo 97 (ISO 13616 and
 * ISO 7064), in either case, in one piece or in fours with spaces or dashes between.
 */
final class IbanScanner {
  private static final int MODULUS = 97;
  private static final int GROUP = 4;
  private static final int MOVED = 4;

  private final PiiText text;
  private final char[] characters = new char[IbanLengths.LONGEST];

  IbanScanner(PiiText text) {
    this.text = text;
  }

  /**
   * The number whose check digits begin at the index.
   *
   * @return null if there is none
   */
  PiiSpan withCheckDigits(int digits) {
    int start = digits - 2;
    int first = text.at(start);
    int second = text.at(start + 1);
    if (!PiiText.isLetter(first)
        || !PiiText.isLetter(second)
        || !PiiText.isDigit(text.at(digits + 1))
        || PiiText.joins(text.at(start - 1))) {
      return null;
    }
    int length = IbanLengths.of(first, second);
    int end = length == 0 ? -1 : read(start, length);
    return end > 0 && !PiiText.joins(text.at(end)) && remainder(length) == 1
        ? new PiiSpan(PiiType.IBAN, start, end)
        : null;
  }

  /** Fills {@code characters}; where the number ends, or -1 if it has not so many. */
  private int read(int start, int length) {
    int at = start;
    int separator = 0; // 0 not known yet, NONE for one piece
    for (int i = 0; i < length; i++) {
      if (i > 0 && i % GROUP == 0) {
        int c = text.at(at);
        boolean separates = PiiText.isBlank(c) || c == '-';
        if (separator == 0) {
          separator = separates ? c : PiiText.NONE;
        }
        if (separator != PiiText.NONE) {
          if (c != separator) {
            return -1;
          }
          at++;
        }
      }
      int c = text.at(at++);
      if (!PiiText.isAlphanumeric(c)) {
        return -1;
      }
      characters[i] = (char) c;
    }
    return at;
  }

  private int remainder(int length) {
    int remainder = 0;
    for (int i = 0; i < length; i++) {
      char c = characters[(i + MOVED) % length];
      int value = Character.digit(c, 36);
      remainder = (value < 10 ? 10 * remainder + value : 100 * remainder + value) % MODULUS;
    }
    return remainder;
  }
}
