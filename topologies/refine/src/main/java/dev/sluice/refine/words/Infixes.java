package dev.sluice.refine.words;

import static dev.sluice.refine.words.WordCharacters.DIGIT;
import static dev.sluice.refine.words.WordCharacters.ICON;
import static dev.sluice.refine.words.WordCharacters.LETTER;
import static dev.sluice.refine.words.WordCharacters.LOWER;
import static dev.sluice.refine.words.WordCharacters.QUOTE;
import static dev.sluice.refine.words.WordCharacters.UPPER;

/** Where a word is cut in its middle. Source: spaCy 3.8, {@code lang/en/punctuation.py}. */
final class Infixes {

  private final int beforeHyphen;

  /**
   * @param digitsBeforeHyphen whether a hyphen between a digit and a letter cuts: English only
   */
  Infixes(boolean digitsBeforeHyphen) {
    beforeHyphen = digitsBeforeHyphen ? LETTER | DIGIT : LETTER;
  }

  /**
   * How many code points from one on are a word between two others; 0 if none. What lies outside
   * the range is not looked at.
   */
  int at(int[] text, int start, int at, int end) {
    int mark = text[at];
    if (mark == '.') {
      return fullStops(text, start, at, end);
    }
    if (mark == '…' || WordCharacters.is(mark, ICON)) {
      return 1;
    }
    if (at == start) {
      return 0;
    }
    int before = WordCharacters.flags(text[at - 1]);
    int after = at + 1 < end ? WordCharacters.flags(text[at + 1]) : 0;
    switch (mark) {
      case '+', '*', '^', '-' -> {
        boolean sum = (after & DIGIT) != 0 || (at + 1 < end && text[at + 1] == '-');
        if ((before & DIGIT) != 0 && sum) {
          return 1;
        }
        return mark == '-' ? hyphens(text, at, end, before, 3) : 0;
      }
      case ',' -> {
        return (before & after & LETTER) != 0 ? 1 : 0;
      }
      case '–', '~' -> {
        return hyphens(text, at, end, before, 1);
      }
      case '—' -> {
        return hyphens(text, at, end, before, 2);
      }
      case ':', '<', '>', '=', '/' -> {
        return (before & (LETTER | DIGIT)) != 0 && (after & LETTER) != 0 ? 1 : 0;
      }
      default -> {
        return 0;
      }
    }
  }

  private static int fullStops(int[] text, int start, int at, int end) {
    int after = at + 1;
    while (after < end && text[after] == '.') {
      after++;
    }
    if (after - at > 1) {
      return after - at;
    }
    boolean cuts =
        at > start
            && after < end
            && WordCharacters.is(text[at - 1], LOWER | QUOTE)
            && WordCharacters.is(text[after], UPPER | QUOTE);
    return cuts ? 1 : 0;
  }

  private int hyphens(int[] text, int at, int end, int before, int most) {
    if ((before & beforeHyphen) == 0) {
      return 0;
    }
    int after = at + 1;
    while (after < end && after - at < most && text[after] == text[at]) {
      after++;
    }
    return after < end && WordCharacters.is(text[after], LETTER) ? after - at : 0;
  }
}
