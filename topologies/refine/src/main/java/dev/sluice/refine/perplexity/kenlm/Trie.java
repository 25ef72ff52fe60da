package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** Where the parts of a trie lie: n-grams from their last word to the left. */
final class Trie {
  static final int UNIGRAM = 16;

  private final Weights weights;

  /** Where they start: probability, backoff and first continuation by number of the word. */
  private final long unigrams;

  /** By order minus 2. */
  private final BitPacked[] middles;

  /** Of the middles. */
  private final Continuations[] continuations;

  private final BitPacked longest;

  Trie(
      Weights weights,
      long unigrams,
      BitPacked[] middles,
      Continuations[] continuations,
      BitPacked longest) {
    this.weights = weights;
    this.unigrams = unigrams;
    this.middles = middles;
    this.continuations = continuations;
    this.longest = longest;
  }

  Weights weights() {
    return weights;
  }

  long unigrams() {
    return unigrams;
  }

  BitPacked[] middles() {
    return middles;
  }

  Continuations[] continuations() {
    return continuations;
  }

  BitPacked longest() {
    return longest;
  }

  static Trie read(ModelBytes bytes, Regions regions, BinaryHeader header) {
    long[] counts = header.counts();
    int order = header.order();
    Weights weights = Weights.read(bytes, regions, header);
    long unigrams = regions.pass(counts[0] + 2, UNIGRAM, "the unigrams");
    boolean compressed = order > 2 && header.type().hasCompressedPointers();
    int mostHighBits = compressed ? mostHighBits(bytes, regions) : 0;
    BitPacked[] middles = new BitPacked[order - 2];
    Continuations[] continuations = new Continuations[order - 2];
    for (int i = 0; i < middles.length; i++) {
      long entries = counts[i + 1];
      long next = counts[i + 2];
      continuations[i] =
          compressed
              ? Continuations.compressed(bytes, regions, entries + 1, next, mostHighBits)
              : Continuations.inRecords(bytes, next);
      int bits = weights.middleBits() + continuations[i].inlineBits();
      String what = "the records of order " + (i + 2);
      middles[i] = BitPacked.read(bytes, regions, entries, counts[0], bits, what);
    }
    BitPacked longest =
        BitPacked.read(
            bytes,
            regions,
            counts[order - 1],
            counts[0],
            weights.longestBits(),
            "the records of order " + order);
    return new Trie(weights, unigrams, middles, continuations, longest);
  }

  /** Stands in the head of the first table of pointers and holds for all. */
  private static int mostHighBits(ModelBytes bytes, Regions regions) {
    long head = regions.position();
    new Regions(bytes, head).pass(2, 1, "the head of the table of pointers");
    if (bytes.getByte(head) != 0) {
      throw new InvalidModelException(
          head, "the version of the pointers is " + bytes.getByte(head) + ", must be 0");
    }
    return bytes.getByte(head + 1) & 0xFF;
  }
}
