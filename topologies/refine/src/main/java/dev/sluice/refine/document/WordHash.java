package dev.sluice.refine.document;

/**
 * A 64-bit hash of code points, the same in every run; equal hashes are verified, never trusted.
 * Made in one pass: {@link #START}, then {@link #add} of each, then {@link #end}.
 */
final class WordHash {
  static final long START = 0x243F6A8885A308D3L;

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private WordHash() {}

  static long add(long hash, int codePoint) {
    return (hash ^ codePoint) * MULTIPLIER;
  }

  /** Brings the upper bits, which have seen everything, down to where tables look. */
  static long end(long hash) {
    return hash ^ (hash >>> 32);
  }

  static long of(int[] codePoints, int start, int end) {
    long hash = START;
    for (int i = start; i < end; i++) {
      hash = add(hash, codePoints[i]);
    }
    return end(hash);
  }
}
