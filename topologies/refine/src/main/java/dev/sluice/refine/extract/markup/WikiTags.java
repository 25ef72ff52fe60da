package dev.sluice.refine.extract.markup;

import dev.sluice.refine.extract.markup.WikiFrames.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Comments, the tags of HTML and those of wikis' extensions, whose content is no markup. */
final class WikiTags {

  /** Go with all they hold. */
  private static final Set<String> DROPPED =
      Set.of(
          "ref",
          "gallery",
          "timeline",
          "imagemap",
          "score",
          "graph",
          "templatestyles",
          "templatedata",
          "indicator",
          "categorytree",
          "inputbox",
          "section",
          "hiero",
          "mapframe",
          "maplink",
          "style",
          "script",
          "includeonly");

  private static final Set<String> MATHEMATICS = Set.of("math", "ce", "chem");
  private static final Set<String> LITERAL = Set.of("nowiki", "pre", "syntaxhighlight", "source");

  private static final Set<String> BREAKING =
      Set.of(
          "br",
          "p",
          "div",
          "li",
          "ul",
          "ol",
          "dl",
          "dd",
          "dt",
          "tr",
          "blockquote",
          "center",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "poem");

  private static final String COMMENT = "<!--";
  private static final int LONGEST_NAME = 20;

  private final String text;
  private final StringBuilder out;
  private final WikiFrames frames;

  /** Names whose closing tag does not come again; searched for once. */
  private final Set<String> unclosed = new HashSet<>();

  WikiTags(String text, StringBuilder out, WikiFrames frames) {
    this.text = text;
    this.out = out;
    this.frames = frames;
  }

  /** Takes in what begins at a less-than sign; returns the place after it. */
  int after(int at) {
    if (text.startsWith(COMMENT, at)) {
      return afterComment(at);
    }
    boolean closing = at + 1 < text.length() && text.charAt(at + 1) == '/';
    int nameStart = closing ? at + 2 : at + 1;
    int nameEnd = nameStart;
    while (nameEnd < text.length()
        && nameEnd - nameStart < LONGEST_NAME
        && isNameCharacter(text.charAt(nameEnd), nameEnd == nameStart)) {
      nameEnd++;
    }
    int end = nameEnd == nameStart ? -1 : tagEnd(nameEnd);
    if (end < 0) {
      out.append('<');
      return at + 1;
    }
    String name = text.substring(nameStart, nameEnd).toLowerCase(Locale.ROOT);
    boolean empty = text.charAt(end - 1) == '/';
    if (!closing && !empty && isRaw(name)) {
      return afterRaw(name, end + 1);
    }
    if (name.equals("table")) {
      table(closing, at, end + 1);
    } else if (BREAKING.contains(name)) {
      out.append('\n');
    }
    return end + 1;
  }

  /** A comment alone in its line goes with the line; one never closed reaches to the end. */
  private int afterComment(int at) {
    int close = text.indexOf("-->", at + COMMENT.length());
    if (close < 0) {
      return text.length();
    }
    int end = close + 3;
    boolean ownLine =
        (out.length() == 0 || out.charAt(out.length() - 1) == '\n')
            && end < text.length()
            && text.charAt(end) == '\n';
    return ownLine ? end + 1 : end;
  }

  private void table(boolean closing, int start, int end) {
    if (!closing) {
      frames.push(Kind.HTML_TABLE, out.length());
      out.append(text, start, end);
    } else if (frames.reach(Kind.HTML_TABLE)) {
      out.setLength(frames.pop());
    }
  }

  private static boolean isRaw(String name) {
    return DROPPED.contains(name) || MATHEMATICS.contains(name) || LITERAL.contains(name);
  }

  private int afterRaw(String name, int content) {
    int close = unclosed.contains(name) ? -1 : closingTag(name, content);
    if (close < 0) {
      unclosed.add(name);
      return content;
    }
    if (MATHEMATICS.contains(name)) {
      out.append('$');
      WikiLiteral.append(text.substring(content, close).strip(), out);
      out.append('$');
    } else if (LITERAL.contains(name)) {
      WikiLiteral.append(text.substring(content, close), out);
    }
    int end = text.indexOf('>', close);
    return end < 0 ? text.length() : end + 1;
  }

  private int closingTag(String name, int from) {
    for (int at = text.indexOf("</", from); at >= 0; at = text.indexOf("</", at + 2)) {
      int end = at + 2 + name.length();
      if (text.regionMatches(true, at + 2, name, 0, name.length())
          && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return at;
      }
    }
    return -1;
  }

  /** Place of the greater-than sign, -1 if the tag is none. */
  private int tagEnd(int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i;
      }
      if (c == '<' || (i == from && !Character.isWhitespace(c) && c != '/')) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isNameCharacter(char c, boolean first) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (!first && c >= '0' && c <= '9');
  }
}
