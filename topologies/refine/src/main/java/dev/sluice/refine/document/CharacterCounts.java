package dev.sluice.refine.document;

/** How often some characters occur in a text. */
public final class CharacterCounts {
  int alphanumeric;
  private int curlyBrackets;
  private int symbols;

  CharacterCounts() {}

  /**
   * Counts a character that is no letter, number or white space.
   *
   * @param dots full stops right before it that no ellipsis has used up
   * @return the same after it
   */
  int mark(int codePoint, int dots) {
    switch (codePoint) {
      case '.' -> {
        if (dots == 2) {
          symbols++;
          return 0;
        }
        return dots + 1;
      }
      case '#', '…' -> symbols++;
      case '{', '}' -> curlyBrackets++;
      default -> {}
    }
    return 0;
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
