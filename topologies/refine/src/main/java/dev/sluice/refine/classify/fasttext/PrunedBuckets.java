package dev.sluice.refine.classify.fasttext;

/**
 * Which buckets a pruned model kept, and as which row after the words. Open addressing, linear
 * probing, at most half full.
 */
final class PrunedBuckets {

  /** Bits of the filter for each slot of the table. */
  private static final int FILTER_BITS = 3;

  private final int[] keys;
  private final int[] rows;
  private final int shift;

  /**
   * A bit for each bucket that is kept, at more places than the table has slots: most pairs of
   * words were pruned, and learn so from a table that stays in the cache.
   */
  private final long[] filter;

  PrunedBuckets(int expected) {
    int bits = Math.max(1, 33 - Integer.numberOfLeadingZeros(Math.max(1, expected)));
    this.keys = new int[1 << bits];
    this.rows = new int[1 << bits];
    this.shift = 32 - bits;
    this.filter = new long[Math.max(1, (1 << bits) >>> (6 - FILTER_BITS))];
  }

  /**
   * A later row replaces an earlier one for the same bucket.
   *
   * @param bucket at least 0
   * @param row at least 0
   * @return how many steps it took, at least 1
   */
  int put(int bucket, int row) {
    int place = place(bucket);
    filter[place >>> 6] |= 1L << place;
    int slot = slot(bucket);
    int steps = 1;
    while (keys[slot] != 0 && keys[slot] != bucket + 1) {
      slot = (slot + 1) & (keys.length - 1);
      steps++;
    }
    keys[slot] = bucket + 1;
    rows[slot] = row;
    return steps;
  }

  /** The row, or -1 if the bucket was pruned. */
  int row(int bucket) {
    int place = place(bucket);
    if ((filter[place >>> 6] & (1L << place)) == 0) {
      return -1;
    }
    int slot = slot(bucket);
    while (keys[slot] != 0) {
      if (keys[slot] == bucket + 1) {
        return rows[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private int place(int bucket) {
    return (bucket * 0x9E3779B9) >>> Math.max(0, shift - FILTER_BITS);
  }

  private int slot(int bucket) {
    return (bucket * 0x9E3779B9) >>> shift;
  }
}
