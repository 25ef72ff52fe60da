package dev.sluice.refine.language;

/** Numbers packed n-grams from 0 in the order they are added. Read-only once filled. */
final class NgramTable {

  private final int mask;
  private final long[] keys;
  private final int[] numbers;
  private int size;

  /**
   * @param capacity most n-grams that will be added
   */
  NgramTable(int capacity) {
    int slots = Integer.highestOneBit(Math.max(4, capacity)) * 4;
    mask = slots - 1;
    keys = new long[slots];
    numbers = new int[slots];
  }

  /** The n-gram as a number other than 0; one to three code units. */
  static long pack(CharSequence ngram, int start, int end) {
    long packed = 0;
    for (int i = start; i < end; i++) {
      packed = extend(packed, ngram.charAt(i));
    }
    return packed;
  }

  /** The n-gram with one more code unit. Each unit takes 17 bits, so that U+0000 counts. */
  static long extend(long packed, char unit) {
    return packed << 17 | 1 << 16 | unit;
  }

  int add(long packed) {
    int slot = slot(packed);
    while (keys[slot] != 0) {
      if (keys[slot] == packed) {
        throw new IllegalArgumentException("the n-gram " + packed + " is there already");
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = packed;
    numbers[slot] = size;
    return size++;
  }

  /** The number of an n-gram; -1 if it was never added. */
  int find(long packed) {
    int slot = slot(packed);
    while (keys[slot] != 0) {
      if (keys[slot] == packed) {
        return numbers[slot];
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private int slot(long packed) {
    return (int) ((packed * 0x9E3779B97F4A7C15L) >>> 32) & mask;
  }
}
