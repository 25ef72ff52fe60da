package dev.sluice.refine.language;

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

  /** A code point; a lone surrogate is the caller's fault and comes out as a question mark. */
  void append(int c) {
    if (length + 4 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    if (c < 0x80) {
      bytes[length++] = (byte) c;
    } else if (c < 0x800) {
      bytes[length++] = (byte) (0xc0 | (c >> 6));
      bytes[length++] = (byte) (0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
      bytes[length++] = (byte) (0xe0 | (c >> 12));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (c & 0x3f));
    } else {
      bytes[length++] = (byte) (0xf0 | (c >> 18));
      bytes[length++] = (byte) (0x80 | ((c >> 12) & 0x3f));
      bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3f));
      bytes[length++] = (byte) (0x80 | (c & 0x3f));
    }
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
