package dev.sluice.refine.signal.segment;

import java.util.Arrays;

/**
 * Pieces of one text in its order, each with a hash of its content. Equal pieces have equal hashes;
 * whether two of equal hash are equal is asked of the text, so no answer rests on a hash.
 */
public final class Segments {
  private final int[] codePoints;
  private int[] bounds;
  private long[] hashes;
  private int size;

  /**
   * @param expected number of pieces that there is room for at first
   */
  Segments(int[] codePoints, int expected) {
    this.codePoints = codePoints;
    bounds = new int[2 * expected + 2];
    hashes = new long[expected + 1];
  }

  void add(int start, int end, long hash) {
    if (size == hashes.length) {
      bounds = Arrays.copyOf(bounds, 4 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    hashes[size] = hash;
    size++;
  }

  public int size() {
    return size;
  }

  /** First code point of a piece. */
  public int start(int index) {
    return bounds[2 * index];
  }

  /** One past the last code point of a piece. */
  public int end(int index) {
    return bounds[2 * index + 1];
  }

  /** Code points in a piece. */
  public int length(int index) {
    return bounds[2 * index + 1] - bounds[2 * index];
  }

  long hash(int index) {
    return hashes[index];
  }

  boolean same(int one, int other) {
    int start = bounds[2 * one];
    int otherStart = bounds[2 * other];
    int length = bounds[2 * one + 1] - start;
    if (bounds[2 * other + 1] - otherStart != length) {
      return false;
    }
    if (length > SHORT) {
      return Arrays.equals(
          codePoints, start, start + length, codePoints, otherStart, otherStart + length);
    }
    for (int i = 0; i < length; i++) {
      if (codePoints[start + i] != codePoints[otherStart + i]) {
        return false;
      }
    }
    return true;
  }

  /** From this length on the library's comparison is the faster one. */
  private static final int SHORT = 16;
}
