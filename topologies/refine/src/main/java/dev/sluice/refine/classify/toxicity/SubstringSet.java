package dev.sluice.refine.classify.toxicity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of a language that writes no space between words, looked for anywhere in a text, in one
 * pass. Immutable. Source: Aho and Corasick (1975).
 */
final class SubstringSet {

  private static final int ROOT = 0;

  private final Map<Long, Integer> edges; // node and character to node; read only once built
  private final int[] failure;
  private final int[]
      longest; // length in code points of the longest term that ends at a node, or 0

  private SubstringSet(Map<Long, Integer> edges, int[] failure, int[] longest) {
    this.edges = edges;
    this.failure = failure;
    this.longest = longest;
  }

  /** Terms in any case; those of a single code point are left out, for they are parts of words. */
  static SubstringSet of(Collection<String> terms) {
    Map<Long, Integer> edges = new HashMap<>();
    List<List<Character>> children = new ArrayList<>(List.of(new ArrayList<>()));
    List<Integer> longest = new ArrayList<>(List.of(0));
    for (String term : terms) {
      int length = term.codePointCount(0, term.length());
      if (length < 2) {
        continue;
      }
      int node = ROOT;
      for (int i = 0; i < term.length(); i++) {
        char c = Character.toLowerCase(term.charAt(i));
        Integer next = edges.get(edge(node, c));
        if (next == null) {
          next = children.size();
          edges.put(edge(node, c), next);
          children.get(node).add(c);
          children.add(new ArrayList<>());
          longest.add(0);
        }
        node = next;
      }
      longest.set(node, length);
    }
    SubstringSet set =
        new SubstringSet(
            edges,
            new int[children.size()],
            longest.stream().mapToInt(Integer::intValue).toArray());
    set.link(children);
    return set;
  }

  /** Breadth first: a node's failure is shorter than the node and so already known. */
  private void link(List<List<Character>> children) {
    ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(ROOT));
    while (!queue.isEmpty()) {
      int node = queue.remove();
      for (char c : children.get(node)) {
        int child = edges.get(edge(node, c));
        failure[child] = node == ROOT ? ROOT : step(failure[node], c);
        longest[child] = Math.max(longest[child], longest[failure[child]]);
        queue.add(child);
      }
    }
  }

  private static long edge(int node, char c) {
    return ((long) node << Character.SIZE) | c;
  }

  private int step(int from, char c) {
    int node = from;
    Integer next = edges.get(edge(node, c));
    while (next == null && node != ROOT) {
      node = failure[node];
      next = edges.get(edge(node, c));
    }
    return next == null ? ROOT : next;
  }

  /**
   * Counts terms, each as soon as one ends, none overlapping another; lengths are code points.
   *
   * @return length of the text in code points, white space left out
   */
  int count(CharSequence text, TermCount count) {
    int node = ROOT;
    int codePoints = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      node = step(node, Character.toLowerCase(c));
      if (!Character.isLowSurrogate(c) && !Character.isWhitespace(c)) {
        codePoints++;
      }
      if (longest[node] > 0) {
        count.add(TermCount.LISTED, longest[node]);
        node = ROOT;
      }
    }
    return codePoints;
  }
}
