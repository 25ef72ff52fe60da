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
    int slotCount = Integer.highestOneBit(Math.max(8, capacity)) * 4;
    this.mask = slotCount - 1;
    this.slots = new int[slotCount];
    this.hashes = new long[capacity];
    this.starts = new int[capacity];
    this.lengths = new int[capacity];
    this.counts = new int[capacity];
  }

  int intern(int start, int end) {
    long hash = WordHash.of(codePoints, start, end);
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (hashes[id] == hash && isAt(id, start, end)) {
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

  private boolean isAt(int id, int start, int end) {
    int known = starts[id];
    return Arrays.equals(codePoints, known, known + lengths[id], codePoints, start, end);
  }

  int[] counts() {
    return Arrays.copyOf(counts, size);
  }
}
