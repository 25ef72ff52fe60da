package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/** A growing list of numbers that keeps its array when cleared. */
final class RowList {

  private int[] rows = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** The list's own array, of which the first {@link #size} count. */
  int[] array() {
    return rows;
  }

  int get(int index) {
    return rows[index];
  }

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }
}
