package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * Which buckets a pruned model kept, and as which row after the words. Most buckets are asked for
 * in vain: a bit for each of them tells, and where it is set the number of bits before it is the
 * place of the row, so that the answer comes from few cache lines. Where bits would take much more
 * memory than the rows, the buckets are searched instead. Immutable.
 */
final class PrunedBuckets {

  /** So many bits, 1 MiB, may be there for any model. */
  private static final int FEW = 1 << 23;

  private static final int MOST_BITS_A_ROW = 64;

  private final long[] bits; // none if the buckets are searched
  private final int[] before; // bits set before each of these longs
  private final int[] buckets; // ascending; none if there are bits
  private final int[] rows; // in the order of the buckets

  /**
   * @param kept of two equal buckets the later one counts
   * @param rowOf each of them, at least 0
   * @param all one more than the greatest bucket there can be
   */
  PrunedBuckets(int[] kept, int[] rowOf, int all) {
    boolean marked = all <= FEW || all <= (long) MOST_BITS_A_ROW * kept.length;
    bits = new long[marked ? (all >>> 6) + 1 : 0];
    before = new int[bits.length];
    rows = new int[kept.length];
    buckets = new int[marked ? 0 : kept.length];
    if (marked) {
      mark(kept, rowOf);
    } else {
      sort(kept, rowOf);
    }
  }

  private void mark(int[] kept, int[] rowOf) {
    for (int bucket : kept) {
      bits[bucket >>> 6] |= 1L << bucket;
    }
    for (int i = 1; i < bits.length; i++) {
      before[i] = before[i - 1] + Long.bitCount(bits[i - 1]);
    }
    for (int i = 0; i < kept.length; i++) {
      rows[place(kept[i])] = rowOf[i];
    }
  }

  private void sort(int[] kept, int[] rowOf) {
    long[] order = new long[kept.length];
    for (int i = 0; i < kept.length; i++) {
      order[i] = ((long) kept[i] << Integer.SIZE) | i;
    }
    Arrays.sort(order);
    int last = order.length - 1;
    for (int i = last; i >= 0; i--) {
      int bucket = (int) (order[i] >>> Integer.SIZE);
      boolean later = i < last && buckets[i + 1] == bucket;
      buckets[i] = bucket;
      rows[i] = later ? rows[i + 1] : rowOf[(int) order[i]];
    }
  }

  /** The row, or -1 if the bucket was pruned. */
  int row(int bucket) {
    if (bits.length == 0) {
      int place = Arrays.binarySearch(buckets, bucket);
      return place < 0 ? -1 : rows[place];
    }
    return (bits[bucket >>> 6] & (1L << bucket)) == 0 ? -1 : rows[place(bucket)];
  }

  /** How many bits are set before that of a bucket. */
  private int place(int bucket) {
    return before[bucket >>> 6] + Long.bitCount(bits[bucket >>> 6] & ((1L << bucket) - 1));
  }
}
