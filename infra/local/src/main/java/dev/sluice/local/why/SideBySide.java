package dev.sluice.local.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Two texts in columns: the earlier one left, the later one right. What only the earlier has is in
 * {@code [-…-]}, what only the later has in {@code {+…+}}.
 *
 * @param width columns of the terminal, at least {@value #LEAST_WIDTH}
 * @param full all of both texts; else each place where they differ, with a few words around
 */
record SideBySide(int width, boolean full) {
  static final int LEAST_WIDTH = 40;

  /** Words shown on each side of a difference. */
  private static final int CONTEXT = 8;

  /** Differences shown unless all are asked for. */
  private static final int MOST_PLACES = 20;

  /** Words shown of one difference unless all are asked for. */
  private static final int MOST_WORDS = 60;

  private static final String GAP = " | ";

  SideBySide {
    if (width < LEAST_WIDTH) {
      throw new IllegalArgumentException(
          "--width must be at least %d, but is %d".formatted(LEAST_WIDTH, width));
    }
  }

  List<String> lines(WordDiff diff) {
    return lines(diff, "EARLIER", "LATER");
  }

  /** Under other names of the two. */
  List<String> lines(WordDiff diff, String leftName, String rightName) {
    List<String> lines = new ArrayList<>();
    lines.addAll(columns(List.of(leftName), List.of(rightName)));
    List<WordDiff.Part> parts = diff.parts();
    int places = 0;
    List<String> left = new ArrayList<>();
    List<String> right = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      WordDiff.Part part = parts.get(i);
      if (!part.equal()) {
        if (places == MOST_PLACES && !full) {
          break;
        }
        places++;
        marked(part.earlier(), "[-", "-]", left);
        marked(part.later(), "{+", "+}", right);
        continue;
      }
      int before = i == 0 ? 0 : CONTEXT;
      int after = i == parts.size() - 1 ? 0 : CONTEXT;
      List<String> words = part.earlier();
      if (full || words.size() <= before + after + 1) {
        left.addAll(words);
        right.addAll(words);
        continue;
      }
      left.addAll(words.subList(0, before));
      right.addAll(words.subList(0, before));
      flush(left, right, lines);
      lines.add(format("... %,d words the same ...", words.size() - before - after));
      List<String> lead = words.subList(words.size() - after, words.size());
      left.addAll(lead);
      right.addAll(lead);
    }
    flush(left, right, lines);
    if (places < diff.differences()) {
      lines.add(
          format("... %,d more places differ; --full shows them ...", diff.differences() - places));
    }
    if (diff.uncompared() > 0) {
      lines.add(
          format(
              "... %,d words lie beyond the first %,d that are compared ...",
              diff.uncompared(), WordDiff.MOST));
    }
    return lines;
  }

  private void marked(List<String> words, String open, String close, List<String> column) {
    if (words.isEmpty()) {
      return;
    }
    List<String> shown = words;
    if (!full && words.size() > MOST_WORDS) {
      shown = new ArrayList<>(words.subList(0, MOST_WORDS / 2));
      shown.add(format("...%,d words...", words.size() - MOST_WORDS));
      shown.addAll(words.subList(words.size() - MOST_WORDS / 2, words.size()));
    }
    for (int i = 0; i < shown.size(); i++) {
      column.add((i == 0 ? open : "") + shown.get(i) + (i == shown.size() - 1 ? close : ""));
    }
  }

  private void flush(List<String> left, List<String> right, List<String> lines) {
    if (!left.isEmpty() || !right.isEmpty()) {
      lines.addAll(columns(left, right));
      left.clear();
      right.clear();
    }
  }

  private List<String> columns(List<String> left, List<String> right) {
    int column = (width - GAP.length()) / 2;
    List<String> one = wrap(left, column);
    List<String> other = wrap(right, column);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String start = i < one.size() ? one.get(i) : "";
      String end = i < other.size() ? other.get(i) : "";
      lines.add(
          (start + " ".repeat(column - DisplayWords.width(start)) + GAP + end).stripTrailing());
    }
    return lines;
  }

  /** Words that are longer than a line are broken. */
  private static List<String> wrap(List<String> words, int column) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : words) {
      int needed = DisplayWords.width(word);
      if (used > 0 && used + 1 + needed > column) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      } else if (used > 0) {
        line.append(' ');
        used++;
      }
      for (int codePoint : word.codePoints().toArray()) {
        int cells = DisplayWords.width(codePoint);
        if (used + cells > column) {
          lines.add(line.toString());
          line.setLength(0);
          used = 0;
        }
        line.appendCodePoint(codePoint);
        used += cells;
      }
    }
    if (used > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
