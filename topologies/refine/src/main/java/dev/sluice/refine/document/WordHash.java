package dev.sluice.refine.document;

/**
 * A 64-bit hash of code points, the same in every run; equal hashes are verified, never trusted.
 */
final class WordHash {
  private static final long START = 0x243F6A8885A308D3L;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  static long of(int[] codePoints, int start, int end) {
    long hash = START;
    for (int i = start; i < end; i++) {
      hash = (hash ^ codePoints[i]) * MULTIPLIER;
    }
    return hash ^ (hash >>> 32); // the upper bits have seen everything, tables look at the lower
  }
}
