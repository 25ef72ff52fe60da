package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.sluice.refine.classify.fasttext.TokenHasher;
import java.util.Arrays;

/** Walks over the tokens of a line: what stands between ASCII white space and U+0000. */
final class LineTokens {
  static final byte[] END_OF_LINE = "</s>".getBytes(US_ASCII);
  static final int END_OF_LINE_HASH = TokenHasher.hash(END_OF_LINE, 0, END_OF_LINE.length);
  private static final byte[] LABEL = "__label__".getBytes(US_ASCII);

  private byte[] bytes = END_OF_LINE;
  private int from;
  private int to;
  private int end;
  private int hash;

  void open(byte[] line, int start, int limit) {
    bytes = line;
    to = start;
    end = limit;
  }

  boolean next() {
    int at = to;
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
    from = at;
    int running = TokenHasher.START;
    for (; at < end && !isSpace(bytes[at]); at++) {
      running = TokenHasher.step(running, bytes[at]);
    }
    to = at;
    hash = running;
    return from < to;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int hash() {
    return hash;
  }

  boolean isLabel() {
    return isLabel(bytes, from, to);
  }

  /** The mark itself, written out in a line, ends the line for the original. */
  boolean isEndOfLine() {
    return hash == END_OF_LINE_HASH
        && Arrays.equals(bytes, from, to, END_OF_LINE, 0, END_OF_LINE.length);
  }

  static boolean isLabel(byte[] bytes, int from, int to) {
    return to - from >= LABEL.length
        && Arrays.equals(bytes, from, from + LABEL.length, LABEL, 0, LABEL.length);
  }

  static boolean isSpace(byte b) {
    return b == ' ' || (b >= '\t' && b <= '\r') || b == 0;
  }
}
