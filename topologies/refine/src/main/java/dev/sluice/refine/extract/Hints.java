package dev.sluice.refine.extract;

import dev.sluice.refine.resource.BundledFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Groups of keywords, all looked for in one pass (Aho and Corasick). A hyphen in a keyword stands
 * for the start or end of the text and for any character that is no letter. Letters beyond ASCII
 * are all alike.
 */
final class Hints {

  private static final int BOUND = 0;
  private static final int OTHER_LETTER = 27;
  private static final int SYMBOLS = 28;

  final List<String> groups;

  /** State and symbol to next state. */
  private final short[] next;

  /** For each state the groups of the keywords that end there, a bit each. */
  private final int[] found;

  private Hints(List<String> groups, short[] next, int[] found) {
    this.groups = groups;
    this.next = next;
    this.found = found;
  }

  /** Reads lines of a group and its keywords, separated by tabs. */
  static Hints read(String resource) {
    List<String> groups = new ArrayList<>();
    List<short[]> states = new ArrayList<>();
    List<Integer> found = new ArrayList<>();
    addState(states, found);
    for (String line : BundledFile.text(Hints.class, resource).split("\n")) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] fields = line.split("\t");
      for (String keyword : Arrays.asList(fields).subList(1, fields.length)) {
        int end = addKeyword(keyword, states, found);
        found.set(end, found.get(end) | 1 << groups.size());
      }
      groups.add(fields[0]);
    }
    int[] bits = found.stream().mapToInt(Integer::intValue).toArray();
    return new Hints(List.copyOf(groups), automaton(states, bits), bits);
  }

  /** The groups that occur, the first group in the lowest bit. */
  int in(CharSequence text) {
    int state = next[BOUND];
    int groupsFound = found[state];
    boolean afterLower = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (afterLower && c >= 'A' && c <= 'Z') {
        state = next[state * SYMBOLS + BOUND];
        groupsFound |= found[state];
      }
      afterLower = c >= 'a' && c <= 'z';
      state = next[state * SYMBOLS + symbol(c)];
      groupsFound |= found[state];
    }
    return groupsFound | found[next[state * SYMBOLS + BOUND]];
  }

  private static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 1;
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 1;
    }
    return c < 128 || !Character.isLetter(c) ? BOUND : OTHER_LETTER;
  }

  private static int addKeyword(String keyword, List<short[]> states, List<Integer> found) {
    int state = 0;
    for (int i = 0; i < keyword.length(); i++) {
      int symbol = symbol(keyword.charAt(i));
      if (states.get(state)[symbol] == 0) {
        states.get(state)[symbol] = (short) addState(states, found);
      }
      state = states.get(state)[symbol];
    }
    return state;
  }

  private static int addState(List<short[]> states, List<Integer> found) {
    states.add(new short[SYMBOLS]);
    found.add(0);
    return states.size() - 1;
  }

  /** Fills the gaps of the tree of keywords, nearest states first. */
  private static short[] automaton(List<short[]> states, int[] found) {
    short[] next = new short[states.size() * SYMBOLS];
    int[] fallback = new int[states.size()];
    Queue<Integer> open = new ArrayDeque<>(List.of(0));
    while (!open.isEmpty()) {
      int state = open.remove();
      found[state] |= found[fallback[state]];
      for (int symbol = 0; symbol < SYMBOLS; symbol++) {
        int child = states.get(state)[symbol];
        int elsewhere = state == 0 ? 0 : next[fallback[state] * SYMBOLS + symbol];
        next[state * SYMBOLS + symbol] = (short) (child == 0 ? elsewhere : child);
        if (child != 0) {
          fallback[child] = elsewhere;
          open.add(child);
        }
      }
    }
    return next;
  }
}
