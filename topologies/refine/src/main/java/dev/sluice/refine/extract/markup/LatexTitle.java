package dev.sluice.refine.extract.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code \title} names, on one line, without notes and sizes of type. */
final class LatexTitle {

  private static final Pattern TITLE = Pattern.compile("\\\\title\\s{0,9}(?=[\\[{])");
  private static final Pattern NOTE = Pattern.compile("\\\\(?:thanks|footnote)\\s{0,9}(?=\\{)");
  private static final Pattern SHORT = Pattern.compile("\\[[^\\]]{0,500}\\]\\s{0,9}(?=\\{)");
  private static final Pattern TYPE =
      Pattern.compile(
          "\\\\(?:bf|it|sc|sf|tt|bfseries|itshape|large|Large|LARGE|huge|Huge|boldmath)(?![a-zA-Z])");

  private static final Pattern SPACES = Pattern.compile("(?:\\\\\\\\|~|\\s)+");
  private static final int LONGEST = 2_000;

  private LatexTitle() {}

  /** Null if there is none. */
  static String of(String source, LatexMacros macros) {
    Matcher title = TITLE.matcher(source);
    if (!title.find()) {
      return null;
    }
    Matcher shortTitle = SHORT.matcher(source).region(title.end(), source.length());
    int open = shortTitle.lookingAt() ? shortTitle.end() : title.end();
    int close = LatexBraces.close(source, open, LONGEST);
    if (close < 0) {
      return null;
    }
    String words = withoutNotes(macros.expand(source.substring(open + 1, close)));
    words = TYPE.matcher(words).replaceAll(" ");
    words = SPACES.matcher(words).replaceAll(" ").strip();
    return words.isEmpty() ? null : words;
  }

  private static String withoutNotes(String words) {
    StringBuilder out = new StringBuilder();
    Matcher note = NOTE.matcher(words);
    int copied = 0;
    while (note.find(copied)) {
      int close = LatexBraces.close(words, note.end(), LONGEST);
      if (close < 0) {
        break;
      }
      out.append(words, copied, note.start());
      copied = close + 1;
    }
    return out.append(words, copied, words.length()).toString();
  }
}
