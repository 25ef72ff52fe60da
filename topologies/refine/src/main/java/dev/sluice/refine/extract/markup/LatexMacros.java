package dev.sluice.refine.extract.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Macros without parameters, which {@code \newcommand} and {@code \def} define; the last definition
 * counts. Macros in macros are followed {@value #DEEPEST} deep, and never into themselves. What
 * expansion adds to a text is bounded by twice its length and {@value #SPARE} characters; after
 * that macros stay as they are.
 */
final class LatexMacros {

  private static final int DEEPEST = 8;
  private static final int SPARE = 100_000;
  private static final int LONGEST_VALUE = 500;
  private static final int MOST = 10_000;

  private final Map<String, String> values = new HashMap<>();
  private final String withoutDefinitions;

  LatexMacros(String text) {
    withoutDefinitions = collect(text);
  }

  String withoutDefinitions() {
    return withoutDefinitions;
  }

  private String collect(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int copied = 0;
    for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
      int end = define(text, at);
      if (end < 0) {
        at = Math.max(at + 2, LatexBraces.afterName(text, at + 1));
        continue;
      }
      out.append(text, copied, at);
      boolean wholeLine = out.length() == 0 || out.charAt(out.length() - 1) == '\n';
      copied = wholeLine && end < text.length() && text.charAt(end) == '\n' ? end + 1 : end;
      at = copied;
    }
    return out.append(text, copied, text.length()).toString();
  }

  /** End of the definition that begins here, -1 if none does or it is none of ours. */
  private int define(String text, int at) {
    int wordEnd = LatexBraces.afterName(text, at + 1);
    boolean isDef = isWord(text, at, wordEnd, "\\def");
    if (!isDef && !isWord(text, at, wordEnd, "\\newcommand")) {
      return -1;
    }
    int next = LatexBraces.afterSpace(text, wordEnd);
    boolean braced = false;
    if (!isDef) {
      next = charIs(text, next, '*') ? LatexBraces.afterSpace(text, next + 1) : next;
      braced = charIs(text, next, '{');
      next = braced ? LatexBraces.afterSpace(text, next + 1) : next;
    }
    if (!charIs(text, next, '\\')) {
      return -1;
    }
    int nameEnd = LatexBraces.afterName(text, next + 1);
    int open = LatexBraces.afterSpace(text, nameEnd);
    if (braced) {
      if (!charIs(text, open, '}')) {
        return -1;
      }
      open = LatexBraces.afterSpace(text, open + 1);
    }
    int close = charIs(text, open, '{') ? LatexBraces.close(text, open, LONGEST_VALUE) : -1;
    if (close < 0 || nameEnd == next + 1 || values.size() >= MOST) {
      return -1;
    }
    values.put(text.substring(next + 1, nameEnd), text.substring(open + 1, close));
    return close + 1;
  }

  private static boolean isWord(String text, int start, int end, String word) {
    return end - start == word.length() && text.startsWith(word, start);
  }

  private static boolean charIs(String text, int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  String expand(String text) {
    return values.isEmpty() ? text : new Expansion(text.length()).of(text);
  }

  private final class Expansion {

    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private long left;

    Expansion(int length) {
      out = new StringBuilder(length + length / 4);
      left = 2L * length + SPARE;
    }

    String of(String text) {
      append(text);
      return out.toString();
    }

    private void append(String text) {
      int copied = 0;
      for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at)) {
        int end = LatexBraces.afterName(text, at + 1);
        String name = text.substring(at + 1, end);
        String value = values.get(name);
        if (value == null || left < 0 || open.size() == DEEPEST || open.contains(name)) {
          at = Math.max(at + 2, end);
          continue;
        }
        left -= value.length() + 1;
        out.append(text, copied, at);
        open.push(name);
        append(value);
        open.pop();
        copied = end;
        at = end;
      }
      out.append(text, copied, text.length());
    }
  }
}
