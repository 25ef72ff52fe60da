package dev.sluice.refine.extract.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown as it is, which is how RedPajama-V1 and The Stack keep it; only front matter and HTML
 * comments outside of fenced code go. The title is the front matter's, else the first heading of
 * the first level.
 */
final class MarkdownReader implements TextFormat {

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}+|~{3,}+)(.*)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#[ \\t]+(.*?)[ \\t]*#*[ \\t]*");

  @Override
  public TitledText read(String content) {
    String text = content.replace("\r\n", "\n");
    return new Reading(text, FrontMatter.of(text)).read();
  }

  private static final class Reading {

    private final String text;
    private final StringBuilder out;
    private String title;
    private String fence;

    /** Place of the next end of a comment; the text's length if there is none. */
    private int commentEnd;

    private int at;

    Reading(String text, FrontMatter front) {
      this.text = text;
      this.out = new StringBuilder(text.length());
      this.title = front.title();
      this.at = front.end();
    }

    TitledText read() {
      while (at < text.length()) {
        int lineStart = at;
        int newline = text.indexOf('\n', at);
        int end = newline < 0 ? text.length() : newline;
        for (int comment = comment(end); comment >= 0; comment = comment(end)) {
          out.append(text, at, comment);
          at = commentEnd + 3;
          if (at > end) {
            newline = text.indexOf('\n', at);
            end = newline < 0 ? text.length() : newline;
          }
        }
        boolean whole = at == lineStart;
        if (whole) {
          look(text.substring(at, end));
        }
        boolean emptied = !whole && at == end && isLineStart();
        int next = Math.min(end + 1, text.length());
        out.append(text, at, emptied ? at : next);
        at = next;
      }
      return new TitledText(title, out.toString());
    }

    private boolean isLineStart() {
      return out.length() == 0 || out.charAt(out.length() - 1) == '\n';
    }

    /** Place of a comment that begins in this line and ends somewhere, -1 if none does. */
    private int comment(int lineEnd) {
      for (int i = at; fence == null && i + 4 <= lineEnd; i++) {
        if (text.charAt(i) == '<'
            && text.startsWith("<!--", i)
            && (i == 0 || text.charAt(i - 1) != '`')
            && endsAfter(i)) {
          return i;
        }
      }
      return -1;
    }

    private boolean endsAfter(int start) {
      if (commentEnd < start + 4) {
        int close = text.indexOf("-->", start + 4);
        commentEnd = close < 0 ? text.length() : close;
      }
      return commentEnd < text.length();
    }

    private void look(String line) {
      Matcher mark = FENCE.matcher(line);
      if (mark.matches()) {
        if (fence == null) {
          fence = mark.group(1);
        } else if (mark.group(1).startsWith(fence) && mark.group(2).isBlank()) {
          fence = null;
        }
      } else if (title == null && fence == null) {
        Matcher heading = HEADING.matcher(line);
        title = heading.matches() && !heading.group(1).isEmpty() ? heading.group(1) : null;
      }
    }
  }
}
