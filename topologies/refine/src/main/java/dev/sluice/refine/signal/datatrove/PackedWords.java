package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.words.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The words of a text written without anything between them, and hashes of any run of words. The
 * hash of a string is the polynomial of its code points in {@link #BASE}, modulo 2^64; a run's
 * comes from those of the prefixes that end at words.
 */
final class PackedWords {

  private static final long BASE = 0xD6E8FEB86659FD95L; // odd, so that no power of it is 0
  private static final long[] POWERS = powers();
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int[] starts;
  private final long[] hashes;
  private final long[] prefixes;
  private final byte[] folded; // a byte of each code point

  PackedWords(int[] text, Words words) {
    int size = words.size();
    starts = new int[size + 1];
    hashes = new long[size];
    prefixes = new long[size + 1];
    folded = new byte[text.length];
    int at = 0;
    for (int word = 0; word < size; word++) {
      int end = words.end(word);
      int start = words.start(word);
      long hash = 0;
      for (int i = start; i < end; i++) {
        int codePoint = text[i];
        folded[at++] = (byte) (codePoint ^ codePoint >> 8);
        hash = hash * BASE + codePoint + 1;
      }
      hashes[word] = hash;
      starts[word + 1] = at;
      prefixes[word + 1] = prefixes[word] * power(end - start) + hash;
    }
  }

  private static long[] powers() {
    long[] powers = new long[512];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * BASE;
    }
    return powers;
  }

  private static long power(int exponent) {
    if (exponent < POWERS.length) {
      return POWERS[exponent];
    }
    long half = power(exponent / 2);
    return exponent % 2 == 0 ? half * half : half * half * BASE;
  }

  /** Number of words. */
  int size() {
    return hashes.length;
  }

  /** Code points of so many words from one on. */
  int length(int word, int count) {
    return starts[word + count] - starts[word];
  }

  /** Hash of a word. */
  long hash(int word) {
    return hashes[word];
  }

  /** Hash of so many words from one on, as one string. */
  long hash(int word, int count) {
    return prefixes[word + count] - prefixes[word] * power(length(word, count));
  }

  /** Whether a window of so many times 8 code points lies between a word's start and the end. */
  boolean hasWindow(int word, int eights) {
    return starts[word] + eights * Long.BYTES <= starts[size()];
  }

  /** Hash of so many times 8 code points from a word on: equal for equal ones. */
  long window(int word, int eights) {
    long hash = 0;
    for (int i = 0; i < eights; i++) {
      hash = hash * BASE + (long) LONG.get(folded, starts[word] + i * Long.BYTES);
    }
    return mix(hash);
  }

  /** Spreads a hash over all its bits. */
  static long mix(long hash) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 32;
  }
}
