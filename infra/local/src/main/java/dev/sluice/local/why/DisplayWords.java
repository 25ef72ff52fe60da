package dev.sluice.local.why;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as they are shown: what white space separates, and each ideograph and kana by
 * itself. Whatever could steer a terminal is shown as U+FFFD.
 */
final class DisplayWords {
  private static final int REPLACEMENT = 0xFFFD;

  private DisplayWords() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                end(word, words);
              } else if (standsAlone(codePoint)) {
                end(word, words);
                words.add(Character.toString(codePoint));
              } else {
                word.appendCodePoint(safe(codePoint));
              }
            });
    end(word, words);
    return words;
  }

  /** One line that is safe to print. */
  static String line(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints().forEach(it -> line.appendCodePoint(safe(it)));
    return line.toString();
  }

  /** Columns that a text takes on a terminal. */
  static int width(String text) {
    return text.codePoints().map(DisplayWords::width).sum();
  }

  static int width(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return standsAlone(codePoint)
        || (codePoint >= 0x1100 && UnicodeScript.of(codePoint) == UnicodeScript.HANGUL)
        || (codePoint >= 0x3000 && codePoint <= 0x303E)
        || (codePoint >= 0xFF01 && codePoint <= 0xFF60)
        || (codePoint >= 0x1F300 && codePoint <= 0x1FAFF);
  }

  private static boolean standsAlone(int codePoint) {
    if (codePoint < 0x2E80) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }

  /** Controls end lines and start escape sequences; marks of direction turn the rest around. */
  private static int safe(int codePoint) {
    boolean steers =
        Character.isISOControl(codePoint)
            || (codePoint >= 0x200E && codePoint <= 0x200F)
            || (codePoint >= 0x2028 && codePoint <= 0x202E)
            || (codePoint >= 0x2066 && codePoint <= 0x2069)
            || Character.getType(codePoint) == Character.SURROGATE;
    return steers ? REPLACEMENT : codePoint;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
