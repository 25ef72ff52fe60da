package dev.sluice.refine.dedup.paragraph;

import dev.sluice.refine.document.CharacterClasses;
import java.util.Locale;

/**
 * The form in which paragraphs are compared: without white space around it, in lower case, every
 * decimal digit a 0, without 33 typographic marks and without control characters. ASCII punctuation
 * and accents stay. Source: cc_net, text_normalizer.py, {@code normalize_for_dedup}.
 */
final class ParagraphNormaliser {
  /** The list names the full-width digit one, too, which is a 0 before the marks are taken out. */
  private static final String MARKS =
      "\uFF0C\u3002\u3001\u201E\u201D\u201C\u00AB\u00BB\u300D\u300C\u300A\u300B\u00B4\u2236\uFF1A"
          + "\uFF1F\uFF01\uFF08\uFF09\uFF1B\u2013\u2014\uFF0E\uFF5E\u2019\u2026\u2501\u3008\u3009"
          + "\u3010\u3011\uFF05\u25BA";

  private ParagraphNormaliser() {}

  /**
   * @param start in UTF-16 units, like {@code end}
   */
  static String normalise(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && CharacterClasses.isSpace(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (from < to && CharacterClasses.isSpace(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    String lower = text.substring(from, to).toLowerCase(Locale.ROOT);
    StringBuilder normalised = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); ) {
      int codePoint = lower.codePointAt(i);
      i += Character.charCount(codePoint);
      if (Character.isDigit(codePoint)) {
        normalised.append('0');
      } else if (!isDropped(codePoint)) {
        normalised.appendCodePoint(codePoint);
      }
    }
    return normalised.toString();
  }

  private static boolean isDropped(int codePoint) {
    return codePoint < 0x20
        || (codePoint >= 0x7F && codePoint <= 0x9F)
        || (codePoint > 0x9F && MARKS.indexOf(codePoint) >= 0);
  }
}
