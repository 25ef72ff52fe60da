package dev.sluice.refine.document;

import java.util.Arrays;

/** Ranges of code points of one text, in the order of the text. Whoever fills it owns it alone. */
public final class Spans {
  public static final Spans NONE = new Spans();

  private int[] bounds = new int[64];
  private int size;

  public Spans() {}

  public void add(int start, int end) {
    if (2 * size == bounds.length) {
      bounds = Arrays.copyOf(bounds, 2 * bounds.length);
    }
    bounds[2 * size] = start;
    bounds[2 * size + 1] = end;
    size++;
  }

  public int size() {
    return size;
  }

  /** First code point of a span. */
  public int start(int index) {
    return bounds[2 * index];
  }

  /** One past the last code point of a span. */
  public int end(int index) {
    return bounds[2 * index + 1];
  }
}
