package dev.sluice.refine.document;

import java.util.Arrays;

/** Gives equal ranges of one array equal ids, counting up from 0 in the order they are met. */
final class WordInterner {

  private final int[] codePoints;
  private final int mask;
  private final int[] slots;
  private final long[] hashes;
  private final int[] starts;
  private final int[] lengths;
  private final int[] counts;
  private int size;

  /**
   * @param capacity most words that will be interned
   */
  WordInterner(int[] codePoints, int capacity) {
    this.codePoints = codePoints;
    int slotCount = Integer.highestOneBit(Math.max(8, capacity)) * 2;
    this.mask = slotCount - 1;
    this.slots = new int[slotCount];
    this.hashes = new long[capacity];
    this.starts = new int[capacity];
    this.lengths = new int[capacity];
    this.counts = new int[capacity];
  }

  /**
   * @param hash {@link WordHash} of the range
   */
  int intern(long hash, int start, int end) {
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (hashes[id] == hash
          && lengths[id] == end - start
          && equal(codePoints, starts[id], codePoints, start, end)) {
        counts[id]++;
        return id;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    hashes[size] = hash;
    starts[size] = start;
    lengths[size] = end - start;
    counts[size] = 1;
    return size++;
  }

  /** Words are short: a plain loop is done before a library call has begun. */
  static boolean equal(int[] one, int oneStart, int[] other, int start, int end) {
    if (one.length - oneStart < end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (one[oneStart + i - start] != other[i]) {
        return false;
      }
    }
    return true;
  }

  int[] counts() {
    return Arrays.copyOf(counts, size);
  }

  long[] hashes() {
    return Arrays.copyOf(hashes, size);
  }

  /** Where the first word with each id begins. */
  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  int[] lengths() {
    return Arrays.copyOf(lengths, size);
  }
}
