package dev.sluice.refine.signal.datatrove;

/** Fates of the lines of a text, counted, and the sentences of those that are kept. */
final class C4Tally {

  private final int[] lines = new int[C4LineFate.values().length];
  private int sentences;

  void add(C4LineFate fate, int lineSentences) {
    lines[fate.place]++;
    sentences += fate == C4LineFate.KEPT ? lineSentences : 0;
  }

  int lines(C4LineFate fate) {
    return lines[fate.place];
  }

  int sentences() {
    return sentences;
  }
}
