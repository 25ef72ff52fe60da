package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.ModelBytes;

/** Where the hash tables of a model lie, one for each order but the first. */
final class ProbingTables {
  private static final int UNIGRAM = 8;
  private static final int MIDDLE = 16;
  private static final int LONGEST = 12;

  /** Where probability and backoff of word 0 are; the other words follow. */
  private final long unigrams;

  /** By order minus 2. */
  private final ProbingTable[] middles;

  private final ProbingTable longest;

  private ProbingTables(long unigrams, ProbingTable[] middles, ProbingTable longest) {
    this.unigrams = unigrams;
    this.middles = middles;
    this.longest = longest;
  }

  static ProbingTables read(ModelBytes bytes, Regions regions, BinaryHeader header) {
    long[] counts = header.counts();
    float multiplier = header.multiplier();
    int order = header.order();
    long unigrams = regions.pass(counts[0] + 1, UNIGRAM, "the unigrams");
    ProbingTable[] middles = new ProbingTable[order - 2];
    for (int i = 0; i < middles.length; i++) {
      String what = "the table of order " + (i + 2);
      middles[i] = ProbingTable.read(bytes, regions, counts[i + 1], multiplier, MIDDLE, what);
    }
    String what = "the table of order " + order;
    ProbingTable longest =
        ProbingTable.read(bytes, regions, counts[order - 1], multiplier, LONGEST, what);
    return new ProbingTables(unigrams, middles, longest);
  }

  /** Where probability and backoff of a word are. */
  long unigram(int word) {
    return unigrams + (long) word * UNIGRAM;
  }

  ProbingTable middle(int index) {
    return middles[index];
  }

  ProbingTable longest() {
    return longest;
  }
}
