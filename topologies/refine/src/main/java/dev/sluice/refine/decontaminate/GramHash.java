package dev.sluice.refine.decontaminate;

/** Hashes of words and, rolled, of runs of words. Equal hashes are verified, never trusted. */
final class GramHash {
  static final long START = 0x6A09E667F3BCC909L;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  /** Odd, so that no word's bits are lost in a run of any length. */
  private static final long ROLL = 0xD1342543DE82EF95L;

  private GramHash() {}

  static long next(long hash, int codePoint) {
    return (hash ^ codePoint) * FACTOR;
  }

  /** A bijection in which every input bit reaches every output bit (SplitMix64); never 0 for 0. */
  static long mix(long value) {
    long z = value + FACTOR;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** What a run becomes with one more word. */
  static long append(long run, long word) {
    return run * ROLL + word;
  }

  /** What {@link #append} must be relieved of for the word that many words back. */
  static long weight(int words) {
    long weight = 1;
    for (int i = 0; i < words; i++) {
      weight *= ROLL;
    }
    return weight;
  }

  /** The hash of a run; runs of different lengths are different. */
  static long of(long run, int words) {
    return mix(run ^ mix(words));
  }
}
