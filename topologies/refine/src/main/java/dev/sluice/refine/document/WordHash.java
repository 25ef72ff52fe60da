package dev.sluice.refine.document;

/**
 * A 64-bit hash of code points, the same in every run; equal hashes are verified, never trusted.
 */
final class WordHash {

  private WordHash() {}

  static long of(int[] codePoints, int start, int end) {
    long hash = (long) end - start;
    for (int i = start; i < end; i++) {
      hash = (hash ^ codePoints[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
