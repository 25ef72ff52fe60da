package dev.sluice.refine.extract.markup;

import java.util.Arrays;

/**
 * What is open at a place of a wiki text, innermost last. A closer of one kind closes across
 * unclosed openers of weaker kinds, which are then text.
 */
final class WikiFrames {

  enum Kind {
    ADDRESS(0),
    LINK(1),
    TABLE(2),
    HTML_TABLE(3),
    PARAMETER(4),
    TEMPLATE(5);

    private final int strength;

    Kind(int strength) {
      this.strength = strength;
    }
  }

  private Kind[] kinds = new Kind[16];
  private int[] starts = new int[16];
  private int[] bars = new int[16];
  private final int[] counts = new int[Kind.TEMPLATE.strength + 1];
  private int size;

  /**
   * @param start place in the output before the opener
   */
  void push(Kind kind, int start) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      bars = Arrays.copyOf(bars, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    bars[size] = -1;
    counts[kind.strength]++;
    size++;
  }

  boolean isInnermost(Kind kind) {
    return size > 0 && kinds[size - 1] == kind;
  }

  int count(Kind kind) {
    return counts[kind.strength];
  }

  /** Makes the frame of this kind innermost, forgetting weaker ones in it; false if it cannot. */
  boolean reach(Kind kind) {
    if (counts[kind.strength] == 0) {
      return false;
    }
    while (size > 0 && kinds[size - 1].strength < kind.strength) {
      pop();
    }
    return isInnermost(kind);
  }

  /** Start of the innermost frame, which ends. */
  int pop() {
    size--;
    counts[kinds[size].strength]--;
    return starts[size];
  }

  /** Place in the output of the first bar of the innermost frame, -1 before there is one. */
  int bar() {
    return bars[size - 1];
  }

  void bar(int place) {
    if (bars[size - 1] < 0) {
      bars[size - 1] = place;
    }
  }
}
