package dev.sluice.refine.document;

/**
 * One pass over a text: the class of each code point, the lines, what lies at their ends, and how
 * often some characters occur.
 */
final class TextScan {
  private static final int UPPER_BIT = Integer.numberOfTrailingZeros(CharacterClasses.UPPER);

  final byte[] classes;
  final Spans lines = new Spans();
  final LineShapes shapes = new LineShapes();
  final CharacterCounts counts = new CharacterCounts();

  /** Whether any of U+001C to U+001F occurs. */
  final boolean hasSeparators;

  TextScan(int[] codePoints) {
    classes = new byte[codePoints.length];
    int lineStart = 0;
    int first = -1;
    int last = 0;
    int upper = 0;
    int dots = 0;
    boolean separators = false;
    for (int i = 0; i < codePoints.length; i++) {
      int codePoint = codePoints[i];
      byte found = CharacterClasses.of(codePoint);
      classes[i] = found;
      upper += found >>> UPPER_BIT & 1;
      if ((found & CharacterClasses.SPACE) == 0) {
        first = first < 0 ? i : first;
        last = i + 1;
        if ((found & (CharacterClasses.LETTER | CharacterClasses.NUMERIC)) != 0) {
          counts.alphanumeric++;
          dots = 0;
        } else {
          dots = counts.mark(codePoint, dots);
        }
        continue;
      }
      dots = 0;
      if (codePoint == '\n') {
        addLine(lineStart, i + 1, first, last, upper);
        lineStart = i + 1;
        first = -1;
        upper = 0;
      } else {
        separators |= codePoint >= 0x1C && codePoint <= 0x1F;
      }
    }
    hasSeparators = separators;
    if (lineStart < codePoints.length) {
      addLine(lineStart, codePoints.length, first, last, upper);
    }
  }

  private void addLine(int start, int end, int first, int last, int upper) {
    lines.add(start, end);
    shapes.add(first < 0 ? end : first, first < 0 ? start : last, upper);
  }
}
