package dev.sluice.refine.classify.toxicity;

import java.util.Arrays;

/** The mean of the highest tenth of some numbers, rounded up to at least one. For one thread. */
final class HighestTenth {

  private float[] numbers = new float[64];
  private int size;

  void clear() {
    size = 0;
  }

  void add(float number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** Not a number if there are none. */
  double mean() {
    Arrays.sort(numbers, 0, size);
    int counted = (size + 9) / 10;
    double sum = 0;
    for (int i = size - counted; i < size; i++) {
      sum += numbers[i];
    }
    return sum / counted;
  }

  /** The highest, once {@link #mean} was asked for. */
  float highest() {
    return numbers[size - 1];
  }
}
