package dev.sluice.refine.document;

/** How often some characters occur in a text; one pass. */
public final class CharacterCounts {
  private int alphanumeric;
  private int curlyBrackets;
  private int symbols;

  /**
   * @param classes {@link CharacterClasses#of} of each code point
   */
  CharacterCounts(int[] codePoints, byte[] classes) {
    int dots = 0;
    for (int i = 0; i < codePoints.length; i++) {
      if ((classes[i] & (CharacterClasses.LETTER | CharacterClasses.NUMERIC)) != 0) {
        alphanumeric++;
        dots = 0;
        continue;
      }
      int codePoint = codePoints[i];
      dots = codePoint == '.' ? dots + 1 : 0;
      if (dots == 3) {
        symbols++;
        dots = 0;
      } else if (codePoint == '#' || codePoint == '…') {
        symbols++;
      } else if (codePoint == '{' || codePoint == '}') {
        curlyBrackets++;
      }
    }
  }

  /** Letters and numbers of any script. */
  public int alphanumeric() {
    return alphanumeric;
  }

  public int curlyBrackets() {
    return curlyBrackets;
  }

  /** {@code #}, {@code ...} (not overlapping) and {@code …}. */
  public int symbols() {
    return symbols;
  }
}
