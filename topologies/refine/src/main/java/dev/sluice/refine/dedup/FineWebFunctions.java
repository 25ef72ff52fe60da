package dev.sluice.refine.dedup;

import java.util.Arrays;

/**
 * The hash functions of datatrove's MinHash: function i maps a 64-bit hash h to ((h·a[i] + b[i])
 * mod 2^64) mod p with p = 2^61 - 1, all numbers unsigned, the product wrapping as it does there.
 * The constants come from NumPy's generator of seed 1, every a drawn before the first b, and are
 * read from a table. Source: datatrove 0.10.0, {@code pipeline/dedup/minhash.py}.
 */
final class FineWebFunctions {
  static final int COUNT = 112;

  private static final String TABLE = "datatrove-seed1-112.csv";
  private static final long PRIME = (1L << 61) - 1;

  private final NumpyConstants constants = NumpyConstants.read(TABLE, COUNT);

  /** The minimum of each function over the hashes, each from 0 to p - 1. */
  long[] minima(long[] hashes) {
    long[] minima = new long[COUNT];
    Arrays.fill(minima, PRIME);
    for (long hash : hashes) {
      lower(minima, constants.a(), constants.b(), hash);
    }
    return minima;
  }

  /** Without a branch, so that it can be vectorised. */
  private static void lower(long[] minima, long[] a, long[] b, long hash) {
    for (int i = 0; i < minima.length; i++) {
      long product = hash * a[i] + b[i];
      long sum = (product & PRIME) + (product >>> 61); // 2^61 is 1 modulo p; at most p + 7
      long value = (sum + ((sum + 1) >>> 61)) & PRIME;
      minima[i] += (value - minima[i]) & ((value - minima[i]) >> 63);
    }
  }
}
