package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.edit.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes statements of copyright off the top of source files: an edit, which a recipe may ask for,
 * no measurement. Two modes.
 *
 * <p>{@link Mode#FAITHFUL} does what RedPajama-V1 did (branch rp_v1,
 * data_prep/github/github_clean_dedup_local.py): if the file holds a {@code /*} comment anywhere,
 * the first one goes if it says copyright, and that is all; otherwise all leading lines go that are
 * empty or begin with {@code //}, {@code #} or {@code --}, whatever they say. It so loses
 * hashbangs, leading {@code #include} and {@code #define} lines, headings of Markdown and every
 * other comment at the top, and takes comments out of string literals.
 *
 * <p>{@link Mode#FIXED} looks at the comments before the first code, by the rules of the language,
 * and takes out those groups that say copyright, with the empty lines behind them. The hashbang and
 * an opening {@code <?php} or {@code <?xml} line stay.
 */
public final class CopyrightComment {
  private static final String COPYRIGHT = "copyright";

  /** How the original's mistakes are dealt with. */
  public enum Mode {
    FAITHFUL,
    FIXED
  }

  private CopyrightComment() {}

  /**
   * The deletions, in the order of the text, without overlap.
   *
   * @param language null if undetermined; {@code FIXED} then changes nothing
   */
  public static List<Edit> edits(Document document, CodeLanguage language, Mode mode) {
    return switch (mode) {
      case FAITHFUL -> faithful(document);
      case FIXED -> language == null ? List.of() : fixed(document, language.comments());
    };
  }

  private static List<Edit> faithful(Document document) {
    int open = find(document, "/*", 0, document.length());
    int close = open < 0 ? -1 : find(document, "*/", open + 2, document.length());
    if (close >= 0) {
      return says(document, open, close) ? List.of(new Edit(open, close + 2, "")) : List.of();
    }
    int end = 0;
    while (end < document.length() && isSkipped(document, end)) {
      end = afterLine(document, end);
    }
    return end == 0 ? List.of() : List.of(new Edit(0, end, ""));
  }

  private static boolean isSkipped(Document document, int line) {
    return document.codePoint(line) == '\n'
        || starts(document, "//", line)
        || starts(document, "#", line)
        || starts(document, "--", line);
  }

  private static List<Edit> fixed(Document document, CommentSyntax syntax) {
    List<Edit> edits = new ArrayList<>();
    int at = Hashbang.isPresent(document) ? afterLine(document, 0) : 0;
    int group = -1;
    while (true) {
      int text = afterBlanks(document, at);
      boolean emptyLine = text < document.length() && document.codePoint(text) == '\n';
      int end = emptyLine ? text + 1 : commentEnd(document, syntax, text);
      boolean comment = !emptyLine && end > text;
      if (comment && group < 0) {
        group = at;
      }
      if (!comment && group >= 0) {
        if (says(document, group, at)) {
          edits.add(new Edit(group, afterEmptyLines(document, at), ""));
        }
        group = -1;
      }
      if (end <= text) {
        boolean opening = at == 0 && starts(document, "<?", text);
        if (!opening) {
          return List.copyOf(edits);
        }
        end = afterLine(document, text);
      }
      at = end;
    }
  }

  /**
   * The end of the comment that begins here, its line included if nothing follows in it; {@code
   * start} if there is none or code follows.
   */
  private static int commentEnd(Document document, CommentSyntax syntax, int start) {
    int first = start < document.length() ? document.codePoint(start) : 128;
    SyntaxMark[] marks = first < 128 ? syntax.startingWith(first) : null;
    if (marks == null) {
      return start;
    }
    for (SyntaxMark mark : marks) {
      if (starts(document, mark.open(), start)) {
        switch (mark.form()) {
          case LINE_COMMENT -> {
            return afterLine(document, start);
          }
          case BLOCK_COMMENT -> {
            int inside = start + mark.open().length();
            int close = find(document, mark.close(), inside, document.length());
            int end = close < 0 ? start : afterBlanks(document, close + mark.close().length());
            boolean alone = end >= document.length() || document.codePoint(end) == '\n';
            return close < 0 || !alone ? start : Math.min(document.length(), end + 1);
          }
          default -> {
            return start;
          }
        }
      }
    }
    return start;
  }

  private static int afterBlanks(Document document, int start) {
    int i = start;
    while (i < document.length()
        && document.codePoint(i) != '\n'
        && Character.isWhitespace(document.codePoint(i))) {
      i++;
    }
    return i;
  }

  private static int afterEmptyLines(Document document, int start) {
    int at = start;
    int text = afterBlanks(document, at);
    while (text < document.length() && document.codePoint(text) == '\n') {
      at = text + 1;
      text = afterBlanks(document, at);
    }
    return at;
  }

  private static int afterLine(Document document, int start) {
    int i = start;
    while (i < document.length() && document.codePoint(i) != '\n') {
      i++;
    }
    return Math.min(document.length(), i + 1);
  }

  private static boolean says(Document document, int start, int end) {
    for (int i = start; i + COPYRIGHT.length() <= end; i++) {
      int matched = 0;
      while (matched < COPYRIGHT.length()
          && (document.codePoint(i + matched) | 32) == COPYRIGHT.charAt(matched)) {
        matched++;
      }
      if (matched == COPYRIGHT.length()) {
        return true;
      }
    }
    return false;
  }

  private static int find(Document document, String mark, int from, int end) {
    for (int i = from; i + mark.length() <= end; i++) {
      if (document.codePoint(i) == mark.charAt(0) && starts(document, mark, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean starts(Document document, String mark, int start) {
    if (start + mark.length() > document.length()) {
      return false;
    }
    for (int i = 0; i < mark.length(); i++) {
      if (document.codePoint(start + i) != mark.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
