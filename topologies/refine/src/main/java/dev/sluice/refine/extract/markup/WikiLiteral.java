package dev.sluice.refine.extract.markup;

import org.jsoup.parser.Parser;

/** Text that is no markup goes through the passes over lines as character references. */
final class WikiLiteral {

  private static final String MARKS = "'=*#:;[]{}|<>&_-()";
  private static final int LONGEST_REFERENCE = 32;

  private WikiLiteral() {}

  static void append(String literal, StringBuilder out) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      boolean space = c == ' ' || c == '\t';
      boolean single = space && i > 0 && !Character.isWhitespace(literal.charAt(i - 1));
      if (MARKS.indexOf(c) >= 0 || (space && !single)) {
        out.append("&#").append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
  }

  /** Decodes character references that end with a semicolon, as wikis' must. */
  static String decoded(String line) {
    int at = line.indexOf('&');
    if (at < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int copied = 0;
    while (at >= 0) {
      int end = at + 1;
      int stop = Math.min(line.length(), at + LONGEST_REFERENCE);
      while (end < stop
          && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '#')) {
        end++;
      }
      if (end < stop && line.charAt(end) == ';') {
        out.append(line, copied, at);
        out.append(Parser.unescapeEntities(line.substring(at, end + 1), true));
        copied = end + 1;
      }
      at = line.indexOf('&', end);
    }
    return out.append(line, copied, line.length()).toString();
  }
}
