package dev.sluice.refine.extract.charset;

import java.util.List;

/**
 * Which language in which encoding makes the bytes likeliest. Each pair of neighbouring characters
 * costs bits, and so does an encoding that is seldom met.
 */
final class SingleByteDetection {

  /** Of a pair with a punctuation mark or a symbol that stands apart from letters. */
  private static final int SIGN_BITS = 9;

  /** Of a symbol beside a digit, as of money, powers and degrees. */
  private static final int MEASURE_BITS = 6;

  /** Of a pair of a letter and a symbol or digit. */
  private static final int JOINED_BITS = 20;

  /** Of a pair with another sign, a control or nothing. */
  private static final int ODD_BITS = 24;

  /** Of a capital after a small letter, beside the letters' own. */
  private static final int CASE_BITS = 12;

  /** Mean of a pair in a text that reads like a language; its own are at 8, noise is near 20. */
  private static final int SURE_BITS = 13;

  /** The same of a text with many misspelt words. */
  private static final int LIKELY_BITS = 17;

  /** Of a set other than the west's. */
  private static final int FOREIGN_SET_BITS = 8;

  /** Of each place further down a language's list of sets. */
  private static final int RANK_BITS = 4;

  private static final String MARKS = "\u00A0«»“”„‘’‚–—…·¿¡\u200C\u200D\u200E\u200F،؛؟";

  private static final String SYMBOLS = "•©®°§€£¹²³ºª½¼¾№×±´";

  private SingleByteDetection() {}

  /** Never null: windows-1252 if the bytes read like no language. */
  static Detected detect(byte[] bytes, int end) {
    BytePairs pairs = new BytePairs(bytes, end);
    TableEncoding best = (TableEncoding) EncodingLabels.WINDOWS_1252;
    long least = Long.MAX_VALUE;
    for (LetterPairs language : LetterPairs.ALL) {
      List<TableEncoding> encodings = language.encodings();
      for (int rank = 0; rank < encodings.size(); rank++) {
        TableEncoding encoding = encodings.get(rank);
        boolean western = encoding == EncodingLabels.WINDOWS_1252;
        long bits =
            (western ? 0 : FOREIGN_SET_BITS + RANK_BITS * rank) + bits(pairs, language, encoding);
        if (bits < least) {
          least = bits;
          best = encoding;
        }
      }
    }
    boolean likely = least <= (long) LIKELY_BITS * pairs.total;
    return new Detected(
        likely ? best : EncodingLabels.WINDOWS_1252, least <= (long) SURE_BITS * pairs.total);
  }

  private static long bits(BytePairs pairs, LetterPairs language, TableEncoding encoding) {
    char[] kinds = new char[256];
    for (int i = 0; i < 256; i++) {
      kinds[i] = kind(encoding.character(i));
    }
    long bits = 0;
    for (int i = 0; i < pairs.pairs.length; i++) {
      int first = pairs.pairs[i] >> 8;
      int second = pairs.pairs[i] & 0xFF;
      int cost = bits(language, kinds[first], kinds[second]);
      boolean capital =
          Character.isLowerCase(encoding.character(first))
              && Character.isUpperCase(encoding.character(second));
      bits += (long) pairs.counts[i] * (cost + (capital ? CASE_BITS : 0));
    }
    return bits;
  }

  private static int bits(LetterPairs language, char first, char second) {
    if (first == '?' || second == '?') {
      return ODD_BITS;
    }
    if (first == '.' || second == '.') {
      return SIGN_BITS;
    }
    if (first == '#' || second == '#') {
      return first == '#' ? beside(second) : beside(first);
    }
    boolean digit = first == '0' || second == '0';
    return digit ? JOINED_BITS : language.bits(first, second);
  }

  private static int beside(char other) {
    if (other == '0') {
      return MEASURE_BITS;
    }
    return other == ' ' || other == '#' ? SIGN_BITS : JOINED_BITS;
  }

  /**
   * A small letter, 0 for a digit, a blank for other ASCII, a dot for a mark, # for a symbol, or ?.
   */
  private static char kind(char c) {
    if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return Character.toLowerCase(c);
    }
    if (c < 0x80) {
      return Character.isDigit(c) ? '0' : ' ';
    }
    return MARKS.indexOf(c) >= 0 ? '.' : SYMBOLS.indexOf(c) >= 0 ? '#' : '?';
  }
}
