package dev.sluice.refine.document;

/** What lies at both ends of each line, and its capitals; one pass over the text. */
public final class LineShapes {
  private static final int UPPER_BIT = Integer.numberOfTrailingZeros(CharacterClasses.UPPER);

  private final int[] contentStarts;
  private final int[] contentEnds;
  private final int[] upperCase;

  /**
   * @param classes {@link CharacterClasses#of} of each code point
   */
  LineShapes(byte[] classes, Spans lines) {
    contentStarts = new int[lines.size()];
    contentEnds = new int[lines.size()];
    upperCase = new int[lines.size()];
    for (int line = 0; line < contentStarts.length; line++) {
      int end = lines.end(line);
      int first = end;
      int last = lines.start(line);
      int upper = 0;
      for (int i = last; i < end; i++) {
        int found = classes[i];
        upper += found >>> UPPER_BIT & 1;
        if ((found & CharacterClasses.SPACE) == 0) {
          first = Math.min(first, i);
          last = i + 1;
        }
      }
      contentStarts[line] = first;
      contentEnds[line] = last;
      upperCase[line] = upper;
    }
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
