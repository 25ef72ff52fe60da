package dev.sluice.refine.signal.dclm;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.signal.segment.SpacedText;

/** Words as fastText's tokeniser cuts them, of those that begin with a letter or number. */
final class FastTextWords {
  private FastTextWords() {}

  /**
   * Number of them in some lines.
   *
   * @param until one past the last line
   */
  static int in(Document document, SpacedText text, int line, int until) {
    if (!text.isCutAsByFastText()) {
      return in(document, text.lines().start(line), text.lines().end(until - 1));
    }
    int found = 0;
    for (int word = text.firstWord(line); word < text.firstWord(until); word++) {
      found += text.beginsAlphanumeric(word) ? 1 : 0;
    }
    return found;
  }

  /** Number of them between two places. */
  static int in(Document document, int start, int end) {
    int found = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      int codePoint = document.codePoint(i);
      boolean separator = isSeparator(codePoint);
      if (!separator && !inWord && CharacterClasses.isAlphanumeric(codePoint)) {
        found++;
      }
      inWord = !separator;
    }
    return found;
  }

  static boolean isSeparator(int codePoint) {
    return codePoint == ' ' || (codePoint >= '\t' && codePoint <= '\r') || codePoint == 0;
  }
}
