package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;

/** The first line of a script: {@code #!} and the interpreter that runs it. */
public final class Hashbang {
  private static final int MOST_CODE_POINTS = 200;

  private Hashbang() {}

  /** Whether the text begins with {@code #!}, after a byte order mark if there is one. */
  public static boolean isPresent(Document document) {
    return start(document) >= 0;
  }

  private static int start(Document document) {
    int start = document.length() > 0 && document.codePoint(0) == 0xFEFF ? 1 : 0;
    return document.length() > start + 1
            && document.codePoint(start) == '#'
            && document.codePoint(start + 1) == '!'
        ? start
        : -1;
  }

  /**
   * The name of the interpreter: last part of its path, what {@code env} is told to run, version
   * and {@code .exe} left off. Null if there is no hashbang or it names nothing.
   */
  public static String interpreter(Document document) {
    int start = start(document);
    if (start < 0) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    int limit = Math.min(document.length(), start + MOST_CODE_POINTS);
    for (int i = start + 2; i < limit && document.codePoint(i) != '\n'; i++) {
      line.appendCodePoint(document.codePoint(i));
    }
    for (String word : line.toString().strip().split("[ \t\r]+")) {
      String name = word.substring(word.lastIndexOf('/') + 1);
      boolean isOptionOrSetting = name.startsWith("-") || name.indexOf('=') >= 0;
      if (!name.isEmpty() && !isOptionOrSetting && !name.equals("env")) {
        return withoutVersion(name);
      }
    }
    return null;
  }

  private static String withoutVersion(String name) {
    String bare = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    int end = bare.length();
    while (end > 1 && isVersion(bare.charAt(end - 1))) {
      end--;
    }
    return bare.equals("perl6") ? bare : bare.substring(0, end);
  }

  private static boolean isVersion(char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '-';
  }
}
