package dev.sluice.refine.dedup;

import dev.sluice.refine.resource.BundledFile;

/**
 * Pairs of constants that NumPy's generator drew, read from a table of {@code a,b} lines. Neither
 * array is written to.
 */
@SuppressWarnings("ArrayRecordComponent") // within this package, and never compared
record NumpyConstants(long[] a, long[] b) {

  /**
   * @throws IllegalStateException if the table is missing from the jar or too short
   */
  static NumpyConstants read(String table, int count) {
    String[] lines = BundledFile.text(NumpyConstants.class, table).split("\n", -1);
    if (lines.length < count) {
      throw new IllegalStateException(table + " has " + lines.length + " lines");
    }
    long[] a = new long[count];
    long[] b = new long[count];
    for (int i = 0; i < count; i++) {
      int comma = lines[i].indexOf(',');
      a[i] = Long.parseLong(lines[i].substring(0, comma));
      b[i] = Long.parseLong(lines[i].substring(comma + 1).strip());
    }
    return new NumpyConstants(a, b);
  }
}
