package dev.sluice.refine.classify.train;

import java.util.Arrays;

/** A growing row of numbers, reused from one example to the next. */
final class Ints {
  private static final int MOST = Integer.MAX_VALUE - 8;

  private int[] values = new int[256];
  private int size;

  void add(int value) {
    if (size == values.length) {
      grow(1);
    }
    values[size++] = value;
  }

  void addAll(int[] source, int from, int to) {
    int count = to - from;
    if (count > values.length - size) {
      grow(count);
    }
    System.arraycopy(source, from, values, size, count);
    size += count;
  }

  private void grow(int room) {
    long needed = (long) size + room;
    if (needed > MOST) {
      throw new TrainingException(
          "more than %d n-grams at once: lower maxn or wordNgrams, raise minCount, or cut lines"
              .formatted(MOST));
    }
    values = Arrays.copyOf(values, (int) Math.min(MOST, Math.max(needed, 2L * values.length)));
  }

  int get(int index) {
    return values[index];
  }

  /** The array behind; good until the next addition. */
  int[] values() {
    return values;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }
}
