package dev.sluice.refine.extract.markup;

import dev.sluice.refine.extract.markup.WikiFrames.Kind;

/**
 * Takes away everything in a wiki text that nests: templates and tables go, links become their
 * labels. One pass; what closes cuts the output back to where it opened. What is never closed stays
 * as it is.
 */
final class WikiNesting {

  /** Labels are moved once a level, so that this bounds the work; deeper links are text. */
  private static final int DEEPEST_LINK = 16;

  /** How far the start of a line is looked for. */
  private static final int FARTHEST = 40;

  private final String text;
  private final StringBuilder out;
  private final WikiFrames frames = new WikiFrames();
  private final WikiTags tags;
  private int at;

  WikiNesting(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
    this.tags = new WikiTags(text, out, frames);
  }

  String flattened() {
    while (at < text.length()) {
      switch (text.charAt(at)) {
        case '<' -> at = tags.after(at);
        case '{' -> openBrace();
        case '}' -> closeBrace();
        case '[' -> openBracket();
        case ']' -> closeBracket();
        case '|' -> bar();
        case '\n' -> endLine();
        default -> copy(1);
      }
    }
    return out.toString();
  }

  private void copy(int length) {
    out.append(text, at, at + length);
    at += length;
  }

  /** No address goes on in another line, and no link in another paragraph. */
  private void endLine() {
    boolean paragraph = next(1) == '\n';
    while (frames.isInnermost(Kind.ADDRESS) || (paragraph && frames.isInnermost(Kind.LINK))) {
      frames.pop();
    }
    copy(1);
  }

  private void openBrace() {
    int run = run('{');
    if (run == 1 && next(1) == '|' && isLineStart(out.length(), " \t:*")) {
      frames.push(Kind.TABLE, out.length());
      copy(2);
      return;
    }
    while (run >= 2) {
      int length = run == 3 ? 3 : 2;
      frames.push(run == 3 ? Kind.PARAMETER : Kind.TEMPLATE, out.length());
      copy(length);
      run -= length;
    }
    copy(run);
  }

  private void closeBrace() {
    if (text.startsWith("}}}", at) && reachParameter()) {
      out.setLength(frames.pop());
      at += 3;
    } else if (text.startsWith("}}", at) && frames.reach(Kind.TEMPLATE)) {
      out.setLength(frames.pop());
      at += 2;
    } else {
      copy(1);
    }
  }

  /** Whether a parameter is what three braces close: it must not lie outside a template. */
  private boolean reachParameter() {
    return frames.isInnermost(Kind.PARAMETER)
        || (frames.count(Kind.TEMPLATE) == 0 && frames.reach(Kind.PARAMETER));
  }

  private void bar() {
    if (next(1) == '}'
        && isLineStart(out.length(), " \t")
        && !(next(2) == '}' && next(3) != '}')
        && frames.reach(Kind.TABLE)) {
      out.setLength(frames.pop());
      at += 2;
      return;
    }
    if (frames.isInnermost(Kind.LINK)) {
      frames.bar(out.length());
    }
    copy(1);
  }

  private void openBracket() {
    if (next(1) == '[') {
      if (frames.count(Kind.LINK) < DEEPEST_LINK) {
        frames.push(Kind.LINK, out.length());
      }
      copy(2);
    } else if (!frames.isInnermost(Kind.ADDRESS) && WikiLinks.isAddress(text, at + 1)) {
      frames.push(Kind.ADDRESS, out.length());
      copy(1);
    } else {
      copy(1);
    }
  }

  private void closeBracket() {
    if (frames.isInnermost(Kind.ADDRESS)) {
      int start = frames.pop();
      out.replace(start, out.length(), WikiLinks.addressLabel(out.substring(start + 1)));
      at++;
    } else if (next(1) == ']' && frames.reach(Kind.LINK)) {
      int bar = frames.bar();
      int start = frames.pop();
      at += 2;
      String target = out.substring(start + 2, bar < 0 ? out.length() : bar);
      boolean alone = isLineStart(start, " \t") && WikiLinks.endsLine(text, at);
      if (WikiLinks.isHidden(target, alone)) {
        out.setLength(start);
      } else {
        String label = bar < 0 ? "" : out.substring(bar + 1);
        out.setLength(start);
        out.append(WikiLinks.label(target, label));
      }
    } else {
      copy(1);
    }
  }

  /** Whether only these characters stand before this place of the output in its line. */
  private boolean isLineStart(int place, String leading) {
    for (int i = place - 1; i >= Math.max(0, place - FARTHEST); i--) {
      char c = out.charAt(i);
      if (c == '\n') {
        return true;
      }
      if (leading.indexOf(c) < 0) {
        return false;
      }
    }
    return place <= FARTHEST;
  }

  private char next(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  private int run(char c) {
    int end = at;
    while (end < text.length() && text.charAt(end) == c) {
      end++;
    }
    return end - at;
  }
}
