package dev.sluice.refine.extract.markup;

import java.util.regex.Pattern;

/**
 * reStructuredText as it is, as RedPajama-V1 keeps it, without comments: blocks after two dots that
 * are no directive, target, footnote or substitution. The title is the first line with a line of
 * punctuation under it.
 */
final class RestructuredTextReader implements TextFormat {

  /** What makes a block after two dots something other than a comment. */
  private static final Pattern MEANING =
      Pattern.compile("(?:\\[|\\||_|__ |[\\w.+-]{1,100}(?::[\\w.+-]{1,100})?[ ]?::).*");

  private static final String ADORNMENTS = "=-`:.'\"~^_*+#";

  @Override
  public TitledText read(String text) {
    String[] lines = text.replace("\r\n", "\n").split("\n", -1);
    StringBuilder out = new StringBuilder(text.length());
    String title = null;
    int commentIndent = -1;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      if (commentIndent >= 0 && (line.isBlank() || indent(line) > commentIndent)) {
        continue;
      }
      boolean afterComment = commentIndent >= 0;
      commentIndent = isComment(lines, i) ? indent(line) : -1;
      if (commentIndent >= 0) {
        continue;
      }
      if (afterComment && out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
        out.append('\n');
      }
      if (title == null && isHeading(lines, i)) {
        title = line.strip();
      }
      out.append(line).append(i + 1 < lines.length ? "\n" : "");
    }
    return new TitledText(title, out.toString());
  }

  private static boolean isComment(String[] lines, int i) {
    String line = lines[i].strip();
    if (line.equals("..")) {
      boolean empty = i + 1 == lines.length || lines[i + 1].isBlank();
      return !empty && indent(lines[i + 1]) > indent(lines[i]);
    }
    return line.startsWith(".. ") && !MEANING.matcher(line.substring(3).strip()).matches();
  }

  private static boolean isHeading(String[] lines, int i) {
    String words = lines[i].strip();
    String under = i + 1 < lines.length ? lines[i + 1].stripTrailing() : "";
    return !words.isEmpty()
        && under.length() >= Math.max(3, words.length())
        && isAdornment(under)
        && !isAdornment(words);
  }

  private static boolean isAdornment(String line) {
    return ADORNMENTS.indexOf(line.charAt(0)) >= 0
        && line.chars().allMatch(c -> c == line.charAt(0));
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }
}
