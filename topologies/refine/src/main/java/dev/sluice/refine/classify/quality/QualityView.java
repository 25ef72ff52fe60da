package dev.sluice.refine.classify.quality;

import dev.sluice.refine.classify.fasttext.Utf8;

/**
 * What the quality model sees of a text: a line of tokens for fastText, and {@link
 * QualityMeasures}. For one thread; buffers are reused, so the last text read is the one held.
 *
 * <p>Only the first {@link #WINDOW} code points are read. A token is a run of letters, with inner
 * apostrophes, in lower case; {@code 0} for a run of digits; or one other character, of which runs
 * count once. {@code |} stands where a line ends without a full stop, exclamation mark or question
 * mark; other line ends leave no trace.
 */
final class QualityView {

  /** Code points of the beginning of a text that are looked at. */
  static final int WINDOW = 2000;

  private static final int FRAGMENT_END = '|';

  /** A token of one code point takes at most its 4 bytes, a space and the end of a fragment. */
  private static final int MOST_BYTES = WINDOW * 7 + 2;

  private final QualityMeasures measures = new QualityMeasures();
  private final byte[] tokens = new byte[MOST_BYTES];
  private int length;

  private boolean inWord;
  private boolean inNumber;
  private int lastSymbol;
  private long wordKey;
  private int wordBytes;
  private int wordHash;
  private boolean wordCapital;

  /** Reads a text; {@link #tokens}, {@link #length} and {@link #measures} then describe it. */
  void read(CharSequence text) {
    length = 0;
    inWord = false;
    inNumber = false;
    lastSymbol = 0;
    measures.reset();
    int end = text.length();
    int at = 0;
    for (int left = WINDOW; at < end && left > 0; left--) {
      if (isAsciiLetter(text.charAt(at))) {
        int run = letters(text, at, Math.min(end, at + left));
        left -= run - 1;
        at += run;
      } else {
        int codePoint = Character.codePointAt(text, at);
        at += Character.charCount(codePoint);
        accept(codePoint, at < end ? text.charAt(at) : '\n');
      }
    }
    endLine();
    measures.finish(at, end);
  }

  /** UTF-8, without a newline; valid up to {@link #length} and until the next {@link #read}. */
  byte[] tokens() {
    return tokens;
  }

  int length() {
    return length;
  }

  QualityMeasures measures() {
    return measures;
  }

  private void accept(int codePoint, char next) {
    if (codePoint == ' ') {
      endToken();
    } else if (codePoint >= 128 && isLetter(codePoint)) {
      letter(codePoint);
    } else if (codePoint == '\n') {
      endLine();
    } else if ((codePoint == '\'' || codePoint == '’') && inWord && Character.isLetter(next)) {
      letter('\'');
    } else if (codePoint < ' ' || Character.isSpaceChar(codePoint)) {
      endToken();
    } else if (Character.isDigit(codePoint)) {
      digit();
    } else if (!Character.isIdentifierIgnorable(codePoint)) {
      symbol(codePoint);
    }
  }

  private static boolean isAsciiLetter(int codePoint) {
    return (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetter(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK
        || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
  }

  /** Takes the run of ASCII letters from {@code from}, at most to {@code end}; its length. */
  private int letters(CharSequence text, int from, int end) {
    if (!inWord) {
      startWord(text.charAt(from) < 'a');
    }
    long key = wordKey;
    int hash = wordHash;
    int to = length;
    int at = from;
    for (; at < end && isAsciiLetter(text.charAt(at)); at++) {
      int lower = text.charAt(at) | 0x20;
      key = (key << 8) | lower;
      hash = hash * 31 + lower;
      tokens[to++] = (byte) lower;
    }
    wordKey = key;
    wordHash = hash;
    wordBytes += at - from;
    length = to;
    return at - from;
  }

  private void startWord(boolean capital) {
    endToken();
    separate();
    inWord = true;
    wordKey = 0;
    wordBytes = 0;
    wordHash = 0;
    wordCapital = capital;
  }

  private void letter(int codePoint) {
    int lower = Character.toLowerCase(codePoint);
    if (!inWord) {
      startWord(lower != codePoint);
    }
    wordKey = (wordKey << 8) | (lower & 0xFF);
    wordBytes += lower < 128 ? 1 : FunctionWords.LONGEST + 1;
    wordHash = wordHash * 31 + lower;
    append(lower);
  }

  private void digit() {
    if (!inNumber) {
      endToken();
      separate();
      inNumber = true;
      append('0');
      measures.number();
    }
  }

  private void symbol(int codePoint) {
    endToken();
    if (codePoint != lastSymbol) {
      separate();
      append(codePoint);
    }
    measures.symbol(codePoint, codePoint == lastSymbol);
    lastSymbol = codePoint;
  }

  private void endToken() {
    if (inWord) {
      measures.word(wordBytes <= FunctionWords.LONGEST ? wordKey : 0, wordHash, wordCapital);
    }
    if (inWord || inNumber) {
      lastSymbol = 0;
    }
    inWord = false;
    inNumber = false;
  }

  private void endLine() {
    endToken();
    if (measures.endLine()) {
      separate();
      append(FRAGMENT_END);
    }
    lastSymbol = 0;
  }

  private void separate() {
    if (length > 0) {
      append(' ');
    }
  }

  private void append(int codePoint) {
    length = Utf8.append(codePoint, tokens, length);
  }
}
