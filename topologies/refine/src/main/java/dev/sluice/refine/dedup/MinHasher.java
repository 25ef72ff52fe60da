package dev.sluice.refine.dedup;

import java.util.Arrays;

/**
 * Minima of a set of 64-bit hashes under a fixed family of functions (Broder, "On the resemblance
 * and containment of documents", 1997).
 *
 * <p>Function i maps a hash with halves (high, low) to the upper 31 bits of the 32-bit number
 * a[i]·low + b[i]·high, wrapping. a[0], b[0], a[1], b[1], … are the upper halves of successive
 * {@link SplitMix64} values, made odd. The lowest bit is left out, for it is the same in all
 * functions, and so the difference of two values is an int.
 */
final class MinHasher {
  private final int[] low;
  private final int[] high;

  MinHasher(int functions, long seed) {
    low = new int[functions];
    high = new int[functions];
    SplitMix64 random = new SplitMix64(seed);
    for (int i = 0; i < functions; i++) {
      low[i] = (int) (random.next() >>> 32) | 1;
      high[i] = (int) (random.next() >>> 32) | 1;
    }
  }

  /** One minimum per function. The order of the hashes and repetitions make no difference. */
  int[] minima(long[] hashes) {
    int[] minima = new int[low.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (long hash : hashes) {
      lower(minima, low, high, (int) hash, (int) (hash >>> 32));
    }
    return minima;
  }

  /**
   * The compiler of Java 17 makes vector instructions of this as it stands, five times as fast as
   * without: not of {@code Math.min}, which it compiles to a conditional move, and not of a loop
   * over several hashes at a time, which is too long to be unrolled as far as a vector is wide.
   */
  private static void lower(int[] minima, int[] a, int[] b, int hashLow, int hashHigh) {
    for (int i = 0; i < minima.length; i++) {
      int above = ((a[i] * hashLow + b[i] * hashHigh) >>> 1) - minima[i];
      minima[i] += above & (above >> 31); // what it is above, if that is negative
    }
  }
}
