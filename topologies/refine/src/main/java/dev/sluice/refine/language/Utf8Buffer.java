package dev.sluice.refine.language;

import dev.sluice.refine.classify.fasttext.Utf8;
import java.util.Arrays;

/** Bytes of UTF-8 that are written, cut and used again. */
final class Utf8Buffer {

  private byte[] bytes;
  private int length;

  Utf8Buffer(int capacity) {
    bytes = new byte[capacity];
  }

  void clear() {
    length = 0;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** A code point; a lone surrogate is written as if it were a character. */
  void append(int c) {
    if (length + 4 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    length = Utf8.append(c, bytes, length);
  }

  boolean endsWith(int beforeLast, int last) {
    return length >= 2 && bytes[length - 2] == beforeLast && bytes[length - 1] == last;
  }

  boolean wordIs(int from, String ascii) {
    if (length - from != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Takes away the ASCII characters at the end, but none before a position.
   *
   * @return how many they were
   */
  int cutAscii(int from) {
    int before = length;
    while (length > from && bytes[length - 1] > 0) {
      length--;
    }
    return before - length;
  }
}
