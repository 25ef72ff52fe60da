package dev.sluice.refine.classify.fasttext;

/**
 * Which buckets a pruned model kept, and as which row after the words. Open addressing, linear
 * probing, at most half full.
 */
final class PrunedBuckets {

  private final int[] keys;
  private final int[] rows;
  private final int shift;

  PrunedBuckets(int expected) {
    int bits = Math.max(1, 33 - Integer.numberOfLeadingZeros(Math.max(1, expected)));
    this.keys = new int[1 << bits];
    this.rows = new int[1 << bits];
    this.shift = 32 - bits;
  }

  /**
   * A later row replaces an earlier one for the same bucket.
   *
   * @param bucket at least 0
   * @param row at least 0
   * @return how many steps it took, at least 1
   */
  int put(int bucket, int row) {
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
    int slot = slot(bucket);
    while (keys[slot] != 0) {
      if (keys[slot] == bucket + 1) {
        return rows[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  private int slot(int bucket) {
    return (bucket * 0x9E3779B9) >>> shift;
  }
}
