package dev.sluice.refine.perplexity;

import dev.sluice.refine.document.CharacterClasses;

/** Where words part: for KenLM at ASCII white space, for Python at Unicode's. */
final class WhiteSpace {
  private WhiteSpace() {}

  /** What KenLM parts words at. */
  static boolean isAscii(byte value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }

  /**
   * Number of words, as Python's {@code len(text.split())} has it.
   *
   * @param text UTF-8
   */
  static int words(byte[] text, int from, int to) {
    int words = 0;
    boolean inWord = false;
    for (int at = from; at < to; ) {
      int first = text[at] & 0xFF;
      boolean space = false;
      if (first < 0x80) {
        space = CharacterClasses.isSpace(first);
        at++;
      } else if (first < 0xE0 || first >= 0xF0 || to - at < 3) {
        int second = first < 0xE0 && to - at > 1 ? text[at + 1] & 0x3F : 0;
        space = CharacterClasses.isSpace(((first & 0x1F) << 6) | second);
        at += first < 0xE0 ? 2 : 4;
      } else {
        int rest = ((text[at + 1] & 0x3F) << 6) | (text[at + 2] & 0x3F);
        space = CharacterClasses.isSpace(((first & 0xF) << 12) | rest);
        at += 3;
      }
      words += !space && !inWord ? 1 : 0;
      inWord = !space;
    }
    return words;
  }
}
