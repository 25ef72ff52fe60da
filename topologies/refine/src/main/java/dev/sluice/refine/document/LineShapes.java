package dev.sluice.refine.document;

import java.util.Arrays;

/** What lies at both ends of each line, and its capitals. */
public final class LineShapes {
  private int[] contentStarts = new int[64];
  private int[] contentEnds = new int[64];
  private int[] upperCase = new int[64];
  private int size;

  LineShapes() {}

  void add(int contentStart, int contentEnd, int upper) {
    if (size == contentStarts.length) {
      contentStarts = Arrays.copyOf(contentStarts, 2 * size);
      contentEnds = Arrays.copyOf(contentEnds, 2 * size);
      upperCase = Arrays.copyOf(upperCase, 2 * size);
    }
    contentStarts[size] = contentStart;
    contentEnds[size] = contentEnd;
    upperCase[size] = upper;
    size++;
  }

  /** First code point of a line that is no white space; the line's end if there is none. */
  public int contentStart(int line) {
    return contentStarts[line];
  }

  /**
   * One past the last code point of a line that is no white space, its newline being white space;
   * the line's start if there is none.
   */
  public int contentEnd(int line) {
    return contentEnds[line];
  }

  /** Number of upper-case code points in a line. */
  public int upperCase(int line) {
    return upperCase[line];
  }
}
