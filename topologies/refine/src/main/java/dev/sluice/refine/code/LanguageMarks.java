package dev.sluice.refine.code;

import dev.sluice.refine.document.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the marks of some languages ({@code marks.tsv}) in the first characters of a text: an
 * Aho-Corasick automaton, so that cost does not depend on the number of marks.
 */
final class LanguageMarks {
  /** Code points that are looked at. */
  static final int WINDOW = 4000;

  private static final int MOST_COUNTED = 3;
  private static final int ALPHABET = 97;
  private static final int OTHER = 0;
  private static final Map<String, List<Mark>> ALL = all();

  private final List<CodeLanguage> languages;
  private final List<Mark> marks = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private final char[] next;
  private final int[] found;
  private final int[] shorter;
  private final int[] sameMark;

  private record Mark(int weight, String text) {}

  /** A language and the weight of its marks. */
  record Score(CodeLanguage language, int weight, int runnerUp) {}

  LanguageMarks(List<CodeLanguage> languages) {
    this.languages = List.copyOf(languages);
    for (int owner = 0; owner < languages.size(); owner++) {
      for (Mark mark : ALL.getOrDefault(languages.get(owner).name(), List.of())) {
        marks.add(mark);
        owners.add(owner);
      }
    }
    int most = 1 + marks.stream().mapToInt(mark -> mark.text().length()).sum();
    char[] trie = new char[most * ALPHABET];
    found = new int[most];
    sameMark = new int[marks.size()];
    Arrays.fill(found, -1);
    int states = 1;
    for (int mark = 0; mark < marks.size(); mark++) {
      int state = 0;
      String text = marks.get(mark).text();
      for (int i = 0; i < text.length(); i++) {
        int edge = state * ALPHABET + letter(text.charAt(i));
        if (trie[edge] == 0) {
          trie[edge] = (char) states++;
        }
        state = trie[edge];
      }
      sameMark[mark] = found[state];
      found[state] = mark;
    }
    if (states > Character.MAX_VALUE) {
      throw new IllegalStateException("too many marks: " + states + " states");
    }
    next = Arrays.copyOf(trie, states * ALPHABET);
    shorter = new int[states];
    link(states);
  }

  private void link(int states) {
    int[] fallback = new int[states];
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int letter = 0; letter < ALPHABET; letter++) {
      if (next[letter] != 0) {
        queue.add((int) next[letter]);
      }
    }
    while (!queue.isEmpty()) {
      int state = queue.remove();
      int back = fallback[state];
      shorter[state] = found[back] >= 0 ? back : shorter[back];
      for (int letter = 0; letter < ALPHABET; letter++) {
        int edge = state * ALPHABET + letter;
        int after = next[back * ALPHABET + letter];
        if (next[edge] == 0) {
          next[edge] = (char) after;
        } else {
          fallback[next[edge]] = after;
          queue.add((int) next[edge]);
        }
      }
    }
  }

  private static Map<String, List<Mark>> all() {
    Map<String, List<Mark>> all = new HashMap<>();
    for (String[] row : TableResource.ragged("marks.tsv")) {
      List<Mark> marks = new ArrayList<>();
      for (int i = 1; i < row.length; i++) {
        String text = row[i].substring(1);
        marks.add(
            new Mark(
                row[i].charAt(0) - '0', text.startsWith("^") ? "\n" + text.substring(1) : text));
      }
      all.put(row[0], marks);
    }
    return Map.copyOf(all);
  }

  private static int letter(int c) {
    return c >= ' ' && c < 127 ? c - ' ' + 2 : c == '\n' ? 1 : OTHER;
  }

  /** The language whose marks weigh most; the first of those given among equals. */
  Score weigh(Document document) {
    byte[] counts = new byte[marks.size()];
    int[] weights = new int[languages.size()];
    int limit = Math.min(document.length(), WINDOW);
    int state = next[letter('\n')];
    boolean blankBefore = true;
    for (int i = 0; i < limit; i++) {
      int c = document.codePoint(i);
      if (c == ' ' || c == '\t') {
        if (blankBefore) {
          continue;
        }
        blankBefore = true;
        c = ' ';
      } else if (c == '\r') {
        continue;
      } else {
        blankBefore = c == '\n';
      }
      state = next[state * ALPHABET + letter(c)];
      int hit = found[state] >= 0 ? state : shorter[state];
      while (hit != 0) {
        for (int mark = found[hit]; mark >= 0; mark = sameMark[mark]) {
          if (counts[mark] < MOST_COUNTED) {
            counts[mark]++;
            weights[owners.get(mark)] += marks.get(mark).weight();
          }
        }
        hit = shorter[hit];
      }
    }
    return best(weights);
  }

  private Score best(int[] weights) {
    int best = 0;
    int second = -1;
    for (int i = 1; i < weights.length; i++) {
      if (weights[i] > weights[best]) {
        second = best;
        best = i;
      } else if (second < 0 || weights[i] > weights[second]) {
        second = i;
      }
    }
    return new Score(languages.get(best), weights[best], second < 0 ? 0 : weights[second]);
  }
}
