package dev.sluice.refine.perplexity.sentencepiece;

import java.util.Arrays;

/** Pieces of a text, as ranges of its bytes with numbers in the vocabulary. */
final class PieceList {
  int[] ids = new int[1 << 10];
  int[] starts = new int[1 << 10];
  int[] ends = new int[1 << 10];
  int size;

  void clear() {
    size = 0;
  }

  void add(int id, int start, int end) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ids[size] = id;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  void reverse() {
    reverse(ids);
    reverse(starts);
    reverse(ends);
  }

  private void reverse(int[] values) {
    for (int i = 0, j = size - 1; i < j; i++, j--) {
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
