package dev.sluice.refine.classify.sentence;

import java.util.Arrays;

/** Ranges of one text in its order, never overlapping, each in code points and in UTF-16 units. */
public final class Sentences {

  private static final int FIELDS = 4;

  private int[] bounds = new int[FIELDS * 64];
  private int size;

  Sentences() {}

  void clear() {
    size = 0;
  }

  void add(int start, int end, int startCodePoint, int endCodePoint) {
    if (FIELDS * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    int at = FIELDS * size;
    bounds[at] = start;
    bounds[at + 1] = end;
    bounds[at + 2] = startCodePoint;
    bounds[at + 3] = endCodePoint;
    size++;
  }

  public int size() {
    return size;
  }

  /** First UTF-16 unit of a sentence. */
  public int start(int sentence) {
    return bounds[FIELDS * sentence];
  }

  /** One past its last UTF-16 unit. */
  public int end(int sentence) {
    return bounds[FIELDS * sentence + 1];
  }

  /** First code point of a sentence; a lone surrogate is one. */
  public int charStart(int sentence) {
    return bounds[FIELDS * sentence + 2];
  }

  /** One past its last code point. */
  public int charEnd(int sentence) {
    return bounds[FIELDS * sentence + 3];
  }
}
