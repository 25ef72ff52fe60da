package dev.sluice.refine.extract.markup;

import java.util.List;

/**
 * Removes what TeX does not read: from an unescaped percent sign to the end of the line, whole
 * lines of that, and {@code comment} environments. Percent signs in verbatim text and in addresses
 * stay.
 */
final class LatexComments {

  private static final String COMMENT = "comment";

  /** Environments whose lines are no TeX. */
  private static final List<String> VERBATIM =
      List.of("verbatim", "Verbatim", "lstlisting", "minted", COMMENT);

  private static final int LONGEST_VERB = 200;
  private static final int LONGEST_ADDRESS = 500;

  private final String text;
  private final StringBuilder out;

  /** Name of the environment the line begins in; null outside. */
  private String inside;

  private LatexComments(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  static String removed(String text) {
    LatexComments comments = new LatexComments(text);
    for (int start = 0; start < text.length(); ) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline + 1;
      comments.line(start, end);
      start = end;
    }
    return comments.out.toString();
  }

  private void line(int start, int end) {
    if (inside != null) {
      boolean drop = inside.equals(COMMENT);
      if (find("\\end{" + inside, start, end) >= 0) {
        inside = null;
      }
      if (!drop) {
        out.append(text, start, end);
      }
      return;
    }
    int percent = percent(start, end);
    int stop = percent < 0 ? end : percent;
    for (String name : VERBATIM) {
      int begin = find("\\begin{" + name + "}", start, stop);
      if (begin >= 0) {
        inside = find("\\end{" + name, begin, end) >= 0 ? null : name;
        out.append(text, start, name.equals(COMMENT) ? begin : end);
        return;
      }
    }
    if (percent < 0) {
      out.append(text, start, end);
      return;
    }
    int last = percent;
    while (last > start && isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      out.append(text, start, last);
      out.append(text, text.charAt(end - 1) == '\n' ? end - 1 : end, end);
    }
  }

  /** Place of the percent sign that begins a comment, -1 if none does. */
  private int percent(int start, int end) {
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '%') {
        return at;
      }
      at = c == '\\' ? afterCommand(at, end) : at + 1;
    }
    return -1;
  }

  /** After the command, and after what it takes literally, if that ends within the limit. */
  private int afterCommand(int at, int end) {
    if (text.startsWith("\\verb", at) && at + 5 < end) {
      int delimiter = text.charAt(at + 5) == '*' ? at + 6 : at + 5;
      if (delimiter < end && !Character.isLetter(text.charAt(delimiter))) {
        return after(text.charAt(delimiter), delimiter + 1, end, LONGEST_VERB);
      }
    }
    if (text.startsWith("\\url{", at) || text.startsWith("\\href{", at)) {
      return after('}', at + 5, end, LONGEST_ADDRESS);
    }
    return at + 2;
  }

  private int after(char closer, int from, int end, int limit) {
    int stop = Math.min(end, from + limit);
    for (int i = from; i < stop; i++) {
      if (text.charAt(i) == closer) {
        return i + 1;
      }
    }
    return from;
  }

  private int find(String word, int start, int end) {
    for (int i = start; i + word.length() <= end; i++) {
      if (text.charAt(i) == '\\' && text.startsWith(word, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
