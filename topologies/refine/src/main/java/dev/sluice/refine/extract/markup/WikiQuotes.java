package dev.sluice.refine.extract.markup;

/**
 * Takes the apostrophes that mark italic (two), bold (three) or both (five) out of a line. Four are
 * one apostrophe and bold. Where a line has both an odd number of bold and of italic marks, one
 * threefold mark is an apostrophe and italic, by MediaWiki's rule: the first one after a word of
 * one letter ({@code l'''Avare''}), else after a longer word, else after a space.
 */
final class WikiQuotes {

  private WikiQuotes() {}

  static String removed(String line) {
    int first = line.indexOf("''");
    if (first < 0) {
      return line;
    }
    int spared = spared(line, first);
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    while (at < line.length()) {
      int run = run(line, at);
      if (run < 2) {
        out.append(line.charAt(at));
        at++;
        continue;
      }
      int shown = run == 4 || at == spared ? 1 : Math.max(0, run - 5);
      out.append("'".repeat(shown));
      at += run;
    }
    return out.toString();
  }

  /** Place of the threefold mark that begins with an apostrophe, -1 if none does. */
  private static int spared(String line, int first) {
    int bold = 0;
    int italic = 0;
    int afterLetter = -1;
    int afterWord = -1;
    int afterSpace = -1;
    for (int at = first; at < line.length(); ) {
      int run = run(line, at);
      if (run == 2 || run >= 5) {
        italic++;
      }
      if (run >= 3) {
        bold++;
      }
      if (run == 3 && at > 0) {
        if (line.charAt(at - 1) == ' ') {
          afterSpace = afterSpace < 0 ? at : afterSpace;
        } else if (at == 1 || line.charAt(at - 2) == ' ') {
          afterLetter = afterLetter < 0 ? at : afterLetter;
        } else {
          afterWord = afterWord < 0 ? at : afterWord;
        }
      }
      at += Math.max(1, run);
    }
    if (bold % 2 == 0 || italic % 2 == 0) {
      return -1;
    }
    return afterLetter >= 0 ? afterLetter : afterWord >= 0 ? afterWord : afterSpace;
  }

  private static int run(String line, int at) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '\'') {
      end++;
    }
    return end - at;
  }
}
