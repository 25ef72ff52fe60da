package dev.sluice.refine.document;

import java.util.Arrays;

/** A growing array of ints. */
final class CodePointBuffer {

  int[] values;
  int size;

  CodePointBuffer(int capacity) {
    values = new int[Math.max(16, capacity)];
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
