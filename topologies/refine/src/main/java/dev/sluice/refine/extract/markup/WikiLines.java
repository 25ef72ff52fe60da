package dev.sluice.refine.extract.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the marks off the lines of a wiki text in which nothing nests any more. */
final class WikiLines {

  /** No heading, and no empty line either. */
  private static final int TEXT = 99;

  private static final int BLANK = 100;

  private static final Pattern LIST_MARKS = Pattern.compile("[*#:;]+");
  private static final Pattern RULE = Pattern.compile("-{4,}+");
  private static final Pattern SWITCH = Pattern.compile("__\\p{Lu}{3,40}__");

  /** What is left of parentheses whose templates went: nothing, or separators. */
  private static final Pattern EMPTIED = Pattern.compile("(?:^| )\\([ ,;:]{0,20}\\)");

  private static final Pattern FRONT = Pattern.compile("\\([ ,;]{1,20}");
  private static final Pattern BACK = Pattern.compile(" ?[,;][ ,;]{0,20}\\)");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0]{2,}+");

  private final List<String> lines = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();

  private WikiLines() {}

  static String of(String flat) {
    WikiLines lines = new WikiLines();
    for (int start = 0; start <= flat.length(); ) {
      int newline = flat.indexOf('\n', start);
      int end = newline < 0 ? flat.length() : newline;
      lines.add(flat.substring(start, end).strip());
      start = end + 1;
    }
    lines.dropEmptySections(0);
    return lines.joined();
  }

  private void add(String line) {
    int level = headingLevel(line);
    if (level < TEXT) {
      addHeading(line.substring(level, line.length() - level), level);
      return;
    }
    if (line.startsWith("|") || line.startsWith("{|")) {
      return; // rows of a table that is never closed
    }
    String shown = line.isEmpty() ? line : shown(withoutMarks(line));
    boolean blank = shown.isEmpty();
    if (!blank || lines.isEmpty() || levels.get(lines.size() - 1) != BLANK) {
      lines.add(shown);
      levels.add(blank ? BLANK : TEXT);
    }
  }

  private void addHeading(String words, int level) {
    String shown = shown(words);
    if (!shown.isEmpty()) {
      dropEmptySections(level);
      lines.add(shown);
      levels.add(level);
    }
  }

  /** Takes back the headings at the end, down to this level, that have nothing below them. */
  private void dropEmptySections(int level) {
    int last = lines.size() - 1;
    while (last >= 0 && levels.get(last) == BLANK) {
      last--;
    }
    while (last >= 0 && levels.get(last) != TEXT && levels.get(last) >= level) {
      lines.subList(last, lines.size()).clear();
      levels.subList(last, levels.size()).clear();
      last--;
      while (last >= 0 && levels.get(last) == BLANK) {
        last--;
      }
    }
  }

  private static int headingLevel(String line) {
    int most = Math.min(6, (line.length() - 1) / 2);
    int level = 0;
    while (level < most
        && line.charAt(level) == '='
        && line.charAt(line.length() - 1 - level) == '=') {
      level++;
    }
    return level == 0 ? TEXT : level;
  }

  private static String withoutMarks(String line) {
    Matcher rule = RULE.matcher(line);
    String rest = rule.lookingAt() ? line.substring(rule.end()) : line;
    Matcher marks = LIST_MARKS.matcher(rest);
    return marks.lookingAt() ? rest.substring(marks.end()) : rest;
  }

  private static String shown(String line) {
    String words = WikiQuotes.removed(line);
    if (words.contains("__")) {
      words = SWITCH.matcher(words).replaceAll("");
    }
    if (words.indexOf('(') >= 0) {
      words = EMPTIED.matcher(words).replaceAll("");
      words = FRONT.matcher(words).replaceAll("(");
      words = BACK.matcher(words).replaceAll(")");
    }
    words = SPACES.matcher(words).replaceAll(" ").strip();
    return WikiLiteral.decoded(words).replace('\u00A0', ' ').stripTrailing();
  }

  private String joined() {
    StringBuilder out = new StringBuilder();
    boolean gap = false;
    for (int i = 0; i < lines.size(); i++) {
      int level = levels.get(i);
      if (level == BLANK) {
        gap = true;
        continue;
      }
      if (out.length() > 0) {
        out.append(gap || level < TEXT ? "\n\n" : "\n");
      }
      out.append(lines.get(i));
      gap = level < TEXT;
    }
    return out.toString();
  }
}
