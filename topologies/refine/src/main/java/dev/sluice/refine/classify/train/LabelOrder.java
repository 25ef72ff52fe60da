package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/**
 * Draws a label, then the next of its examples, which come round in an order drawn anew each time.
 */
final class LabelOrder implements ExampleOrder {
  private final ShuffledOrder[] orders;
  private final int[][] members;
  private final WeightedDraw labels;
  private final SplittableRandom random;

  private LabelOrder(int[][] members, WeightedDraw labels, SplittableRandom random) {
    this.members = members;
    this.labels = labels;
    this.random = random;
    this.orders = new ShuffledOrder[members.length];
    for (int label = 0; label < members.length; label++) {
      orders[label] = new ShuffledOrder(members[label].length, random);
    }
  }

  /** A label's weight is the number of its examples to the power {@code exponent}. */
  static LabelOrder of(EncodedCorpus corpus, double exponent, SplittableRandom random) {
    int[][] members = corpus.examplesByLabel();
    long[] counts = new long[members.length];
    for (int label = 0; label < members.length; label++) {
      counts[label] = members[label].length;
    }
    return new LabelOrder(members, WeightedDraw.of(counts, exponent), random);
  }

  @Override
  public int next() {
    int label = labels.next(random);
    return members[label][orders[label].next()];
  }
}
