package dev.sluice.refine.dedup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private final long[] a = new long[COUNT];
  private final long[] b = new long[COUNT];

  /**
   * @throws IllegalStateException if the table is missing from the jar or too short
   */
  RedPajamaFunctions() {
    try (InputStream bytes = RedPajamaFunctions.class.getResourceAsStream(TABLE)) {
      if (bytes == null) {
        throw new IllegalStateException("the jar lacks " + TABLE);
      }
      String[] lines = new String(bytes.readAllBytes(), StandardCharsets.US_ASCII).split("\n", -1);
      if (lines.length < COUNT) {
        throw new IllegalStateException(TABLE + " has " + lines.length + " lines");
      }
      for (int i = 0; i < COUNT; i++) {
        int comma = lines[i].indexOf(',');
        a[i] = Long.parseLong(lines[i].substring(0, comma));
        b[i] = Long.parseLong(lines[i].substring(comma + 1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /** Constants in the order in which the reference's checksum has them: every a, then every b. */
  long[] constants() {
    long[] constants = Arrays.copyOf(a, 2 * COUNT);
    System.arraycopy(b, 0, constants, COUNT, COUNT);
    return constants;
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
      lower(minima, a, b, hash);
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
