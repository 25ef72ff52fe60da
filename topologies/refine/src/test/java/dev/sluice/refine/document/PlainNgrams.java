package dev.sluice.refine.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definition of the n-gram figures, written down without a thought for speed. */
final class PlainNgrams {

  private final List<String> words;

  PlainNgrams(String text) {
    words = List.of(text.strip().split("\\s+"));
  }

  private Map<List<String>, Integer> counts(int n) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i + n <= words.size(); i++) {
      counts.merge(words.subList(i, i + n), 1, Integer::sum);
    }
    return counts;
  }

  long topCharacters(int n) {
    int most = 1;
    long characters = 0;
    for (Map.Entry<List<String>, Integer> gram : counts(n).entrySet()) {
      if (gram.getValue() > most) {
        most = gram.getValue();
        characters = (long) most * gram.getKey().stream().mapToInt(String::length).sum();
      }
    }
    return characters;
  }

  long coveredCharacters(int n) {
    Map<List<String>, Integer> counts = counts(n);
    boolean[] covered = new boolean[words.size()];
    for (int i = 0; i + n <= words.size(); i++) {
      for (int j = i; j < i + n && counts.get(words.subList(i, i + n)) > 1; j++) {
        covered[j] = true;
      }
    }
    long characters = 0;
    for (int i = 0; i < covered.length; i++) {
      characters += covered[i] ? words.get(i).length() : 0;
    }
    return characters;
  }
}
