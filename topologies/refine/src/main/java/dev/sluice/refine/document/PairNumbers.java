package dev.sluice.refine.document;

/** Numbers pairs of ints from 0 in the order they are met, and counts how often each was met. */
final class PairNumbers {

  private final int mask;
  private final long[] keys;
  private final int[] numbers;
  private final int[] counts;
  private int size;

  /**
   * @param capacity most pairs that will be met
   */
  PairNumbers(int capacity) {
    int slots = Integer.highestOneBit(Math.max(4, capacity)) * 4;
    mask = slots - 1;
    keys = new long[slots];
    numbers = new int[slots];
    counts = new int[capacity];
  }

  int number(int first, int second) {
    long key = ((long) first << 32 | second) + 1; // 0 marks a free slot
    long mixed = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        counts[numbers[slot]]++;
        return numbers[slot];
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    numbers[slot] = size;
    counts[size] = 1;
    return size++;
  }

  int count(int number) {
    return counts[number];
  }
}
