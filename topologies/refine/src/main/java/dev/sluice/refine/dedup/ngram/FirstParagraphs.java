package dev.sluice.refine.dedup.ngram;

/** The first paragraph of each n-gram: a table with open addressing, at most half full. */
final class FirstParagraphs {
  private final long[] grams;
  private final int[] paragraphs; // and 1; 0 where nothing is
  private final int mask;

  /**
   * @param most n-grams that will be asked for
   */
  FirstParagraphs(int most) {
    int slots = Integer.highestOneBit(Math.max(1, Math.min(most, 1 << 28))) << 2;
    grams = new long[slots];
    paragraphs = new int[slots];
    mask = slots - 1;
  }

  /** Of this n-gram, which is this paragraph if it was not asked for before. */
  int first(long gram, int paragraph) {
    int slot = (int) (gram ^ gram >>> 32) & mask;
    while (paragraphs[slot] != 0) {
      if (grams[slot] == gram) {
        return paragraphs[slot] - 1;
      }
      slot = (slot + 1) & mask;
    }
    grams[slot] = gram;
    paragraphs[slot] = paragraph + 1;
    return paragraph;
  }
}
