package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.WordSequence;

/**
 * Hashes of runs of words as if they were written without anything between them: the polynomial of
 * the code points in {@link #BASE}, modulo 2^64. A run's comes from those of the prefixes of the
 * text that end at words, a word's is made once for all equal ones.
 */
final class RunHashes {

  private static final long BASE = 0xD6E8FEB86659FD95L; // odd, so that no power of it is 0
  private static final long[] POWERS = powers();

  private final int[] starts;
  private final long[] prefixes;

  RunHashes(int[] text, WordSequence words) {
    starts = words.sharedLengthsBefore();
    prefixes = new long[words.size() + 1];
    long[] hashes = new long[words.ids()]; // 0: not made yet, or so it is
    for (int word = 0; word < words.size(); word++) {
      int id = words.id(word);
      int start = words.start(word);
      int end = words.end(word);
      if (hashes[id] == 0) {
        hashes[id] = hash(text, start, end);
      }
      prefixes[word + 1] = prefixes[word] * power(end - start) + hashes[id];
    }
  }

  private static long hash(int[] text, int start, int end) {
    long hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * BASE + text[i] + 1;
    }
    return hash;
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
  int words() {
    return prefixes.length - 1;
  }

  /** Where a word starts if nothing is between words; of the number of words, where all end. */
  int start(int word) {
    return starts[word];
  }

  /** Code points of so many words from one on. */
  int length(int word, int count) {
    return starts[word + count] - starts[word];
  }

  /** Hash of so many words from one on and of their length. */
  long hash(int word, int count) {
    int length = length(word, count);
    long hash = prefixes[word + count] - prefixes[word] * power(length) + length;
    hash *= 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 32);
  }
}
