package dev.sluice.refine.dedup;

import java.util.Arrays;

/**
 * The hash functions of RedPajama-V2: function i maps an unsigned 32-bit hash h to the lower 32
 * bits of ((h·a[i] + b[i]) mod 2^64) mod p with p = 2^61 - 1, the product wrapping as it does
 * there. The constants come from NumPy's generator of seed 42 and are read from a table.
 */
final class RedPajamaFunctions {
  static final int COUNT = 128;

  private static final String TABLE = "rpv2-seed42-128.csv";
  private static final long PRIME = (1L << 61) - 1;
  private static final long LOWER_32 = 0xFFFF_FFFFL;

  private final NumpyConstants constants = NumpyConstants.read(TABLE, COUNT);

  /** Constants in the order in which the reference's checksum has them: every a, then every b. */
  long[] constants() {
    long[] both = Arrays.copyOf(constants.a(), 2 * COUNT);
    System.arraycopy(constants.b(), 0, both, COUNT, COUNT);
    return both;
  }

  /**
   * The minimum of each function over the hashes, as unsigned 32-bit numbers.
   *
   * @param hashes unsigned 32-bit numbers
   */
  int[] minima(long[] hashes) {
    long[] minima = new long[COUNT];
    Arrays.fill(minima, LOWER_32);
    for (long hash : hashes) {
      lower(minima, constants.a(), constants.b(), hash);
    }
    int[] values = new int[COUNT];
    for (int f = 0; f < COUNT; f++) {
      values[f] = (int) minima[f];
    }
    return values;
  }

  /** Without a branch, for the reasons that {@link MinHasher} has. */
  private static void lower(long[] minima, long[] a, long[] b, long hash) {
    for (int i = 0; i < minima.length; i++) {
      long product = hash * a[i] + b[i];
      long sum = (product & PRIME) + (product >>> 61); // 2^61 is 1 modulo p; at most p + 7
      // where p is reached it is subtracted, to the lower 32 bits the same as adding 1
      long value = (sum + ((sum + 1) >>> 61)) & LOWER_32;
      minima[i] += (value - minima[i]) & ((value - minima[i]) >> 63);
    }
  }
}
