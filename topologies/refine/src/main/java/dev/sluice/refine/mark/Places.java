package dev.sluice.refine.mark;

/** Indexes of some of a text's code points, in its order. */
public final class Places {
  private final int[] indexes;
  private final int size;

  /** Takes the array over, of which the first {@code size} count. */
  Places(int[] indexes, int size) {
    this.indexes = indexes;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** Index in the text of the n-th place, n from 0. */
  public int at(int n) {
    return indexes[n];
  }
}
