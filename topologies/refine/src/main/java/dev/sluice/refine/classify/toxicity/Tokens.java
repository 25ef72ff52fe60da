package dev.sluice.refine.classify.toxicity;

import dev.sluice.refine.classify.fasttext.TokenHasher;
import dev.sluice.refine.classify.fasttext.TokenSequence;
import dev.sluice.refine.classify.fasttext.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The tokens of one text, in its order: their bytes, their hash and where they begin. */
final class Tokens implements TokenSequence {

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
    byte[] bytes = room(4 * length);
    int at = end();
    int hash = TokenHasher.START;
    for (int i = 0; i < length; i++) {
      int end = Utf8.append(codePoints[i], bytes, at);
      while (at < end) {
        hash = TokenHasher.step(hash, bytes[at++]);
      }
    }
    added(at, hash, place);
    words -= codePoints[0] == '!' || codePoints[0] == '?' ? 1 : 0;
  }

  /** The bytes of all tokens, with room for so many more behind {@link #end}. */
  byte[] room(int more) {
    if (utf8.length - end() < more) {
      utf8 = Arrays.copyOf(utf8, 2 * utf8.length + more);
    }
    return utf8;
  }

  /** One past the last byte of the last token. */
  int end() {
    return from(size);
  }

  /** Appends the word that was written between {@link #end} and here. */
  void added(int to, int hash, int place) {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      places = Arrays.copyOf(places, 2 * size);
    }
    ends[size] = to;
    hashes[size] = hash;
    places[size] = place;
    size++;
    words++;
  }

  @Override
  public int size() {
    return size;
  }

  /** Tokens that are not marks. */
  int words() {
    return words;
  }

  @Override
  public byte[] utf8() {
    return utf8;
  }

  @Override
  public int from(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  @Override
  public int to(int token) {
    return ends[token];
  }

  @Override
  public int hash(int token) {
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
