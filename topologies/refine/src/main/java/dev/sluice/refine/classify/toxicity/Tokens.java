package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.TokenHasher;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of one text, in its order: their bytes, their hash and where they begin. */
final class Tokens {

  private byte[] utf8 = new byte[1024];
  private int[] ends = new int[256]; // of each token in utf8; a token begins where the last ended
  private int[] hashes = new int[256];
  private int[] places = new int[256];
  private int size;
  private int words;

  void clear() {
    size = 0;
    words = 0;
  }

  /** Appends a token of {@code length} code points that began at {@code place}, in UTF-16 units. */
  void add(int[] codePoints, int length, int place) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    int at = from(size);
    if (utf8.length - at < 4 * length) {
      utf8 = Arrays.copyOf(utf8, 2 * utf8.length + 4 * length);
    }
    int hash = TokenHasher.START;
    for (int i = 0; i < length; i++) {
      int codePoint = codePoints[i];
      if (codePoint < 0x80) {
        utf8[at++] = (byte) codePoint;
        hash = TokenHasher.step(hash, (byte) codePoint);
        continue;
      }
      int end = encode(codePoint, at);
      while (at < end) {
        hash = TokenHasher.step(hash, utf8[at++]);
      }
    }
    ends[size] = at;
    hashes[size] = hash;
    places[size] = place;
    size++;
    words += codePoints[0] == '!' || codePoints[0] == '?' ? 0 : 1;
  }

  /** Writes a code point from U+0080 on; where it ends. */
  private int encode(int codePoint, int at) {
    if (codePoint < 0x800) {
      utf8[at] = (byte) (0xC0 | (codePoint >> 6));
      return continuation(codePoint, 1, at + 1);
    }
    if (codePoint < 0x10000) {
      utf8[at] = (byte) (0xE0 | (codePoint >> 12));
      return continuation(codePoint, 2, at + 1);
    }
    utf8[at] = (byte) (0xF0 | (codePoint >> 18));
    return continuation(codePoint, 3, at + 1);
  }

  private int continuation(int codePoint, int bytes, int at) {
    for (int i = 0; i < bytes; i++) {
      utf8[at + i] = (byte) (0x80 | ((codePoint >> (6 * (bytes - 1 - i))) & 0x3F));
    }
    return at + bytes;
  }

  int size() {
    return size;
  }

  /** Tokens that are not marks. */
  int words() {
    return words;
  }

  byte[] utf8() {
    return utf8;
  }

  int from(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  int to(int token) {
    return ends[token];
  }

  int hash(int token) {
    return hashes[token];
  }

  String string(int token) {
    return new String(utf8, from(token), to(token) - from(token), StandardCharsets.UTF_8);
  }

  /** Where the token begins in the text, in UTF-16 units. */
  int place(int token) {
    return places[token];
  }
}
