package dev.sluice.refine.pii;

/**
 * Which first digits and lengths card numbers have, by ISO/IEC 7812 and what the networks publish.
 */
final class CardIssuers {
  static final int SHORTEST = 12;
  static final int LONGEST = 19;
  private static final int PREFIX_DIGITS = 6;

  /** Lowest and highest prefix of six digits, then the lengths as bits. */
  private static final int[][] RANGES = {
    {400000, 499999, lengths(13, 16, 19)}, // Visa
    {510000, 559999, lengths(16)}, // Mastercard
    {222100, 272099, lengths(16)}, // Mastercard
    {340000, 349999, lengths(15)}, // American Express
    {370000, 379999, lengths(15)}, // American Express
    {300000, 305999, lengths(14, 16, 19)}, // Diners Club
    {309500, 309599, lengths(14, 16, 19)}, // Diners Club
    {360000, 369999, lengths(14, 16, 19)}, // Diners Club
    {380000, 399999, lengths(14, 16, 19)}, // Diners Club
    {601100, 601199, lengths(16, 17, 18, 19)}, // Discover
    {644000, 659999, lengths(16, 17, 18, 19)}, // Discover
    {352800, 358999, lengths(16, 17, 18, 19)}, // JCB
    {213100, 213199, lengths(15)}, // JCB
    {180000, 180099, lengths(15)}, // JCB
    {620000, 629999, lengths(16, 17, 18, 19)}, // UnionPay
    {810000, 817199, lengths(16, 17, 18, 19)}, // UnionPay
    {220000, 220499, lengths(16, 17, 18, 19)}, // Mir
    {501800, 501899, lengths(12, 13, 14, 15, 16, 17, 18, 19)}, // Maestro, and the next seven
    {502000, 502099, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {503800, 503899, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {560000, 589999, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {630400, 630499, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {639000, 639099, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {675900, 676399, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {60400, 60499, lengths(12, 13, 14, 15, 16, 17, 18, 19)},
    {508500, 508999, lengths(16)}, // RuPay
    {606985, 608499, lengths(16)}, // RuPay
    {979200, 979299, lengths(16)}, // Troy
  };

  private CardIssuers() {}

  private static int lengths(int... lengths) {
    int bits = 0;
    for (int length : lengths) {
      bits |= 1 << length;
    }
    return bits;
  }

  /**
   * @param prefix the first six digits
   */
  static boolean issue(int prefix, int length) {
    for (int[] range : RANGES) {
      if (prefix >= range[0] && prefix <= range[1] && (range[2] >> length & 1) != 0) {
        return true;
      }
    }
    return false;
  }

  static int prefixDigits() {
    return PREFIX_DIGITS;
  }
}
