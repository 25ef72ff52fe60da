package dev.sluice.refine.classify.toxicity;

import java.util.Arrays;

/** The mean of the highest tenth of some numbers, rounded up to at least one. For one thread. */
final class HighestTenth {

  /** Up to so many are picked out one by one, which is faster than sorting all. */
  private static final int FEW = 32;

  private final float[] few = new float[FEW];
  private float[] numbers = new float[64];
  private int size;
  private float highest;

  void clear() {
    size = 0;
    highest = Float.NEGATIVE_INFINITY;
  }

  void add(float number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
    if (number > highest) {
      highest = number;
    }
  }

  /** Not a number if there are none. */
  double mean() {
    int counted = (size + 9) / 10;
    if (counted <= FEW) { // with none, 0 / 0
      return mean(few, pick(counted), counted);
    }
    Arrays.sort(numbers, 0, size);
    return mean(numbers, size - counted, counted);
  }

  /**
   * Puts the highest in order at the end of {@link #few}.
   *
   * @return where they begin
   */
  private int pick(int counted) {
    int first = FEW - counted;
    Arrays.fill(few, first, FEW, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < size; i++) {
      float number = numbers[i];
      if (number > few[first]) {
        int at = first;
        while (at + 1 < FEW && few[at + 1] < number) {
          few[at] = few[at + 1];
          at++;
        }
        few[at] = number;
      }
    }
    return first;
  }

  /** From the lowest up, so that the sum is the same however they were found. */
  private static double mean(float[] sorted, int from, int counted) {
    double sum = 0;
    for (int i = from; i < from + counted; i++) {
      sum += sorted[i];
    }
    return sum / counted;
  }

  /** The highest; there is at least one. */
  float highest() {
    return highest;
  }
}
