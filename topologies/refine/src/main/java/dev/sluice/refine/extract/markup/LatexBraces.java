package dev.sluice.refine.extract.markup;

/** Finds the ends of groups. */
final class LatexBraces {

  private LatexBraces() {}

  /**
   * @param open place of a left brace
   * @param limit most characters to look at
   * @return place of the right brace that closes it, -1 if it is not within the limit
   */
  static int close(CharSequence text, int open, int limit) {
    int stop = (int) Math.min(text.length(), (long) open + limit);
    int depth = 0;
    for (int i = open; i < stop; i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '{' -> depth++;
        case '}' -> {
          depth--;
          if (depth == 0) {
            return i;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  static int afterSpace(CharSequence text, int at) {
    int next = at;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  /** End of the run of letters, and of the {@code @} of internal names, that begins here. */
  static int afterName(CharSequence text, int at) {
    int next = at;
    while (next < text.length() && isNameCharacter(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '@';
  }
}
