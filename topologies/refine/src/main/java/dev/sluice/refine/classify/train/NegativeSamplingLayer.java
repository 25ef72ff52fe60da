package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** The label against a few others, drawn by the square root of their counts. */
final class NegativeSamplingLayer implements OutputLayer {
  private final float[] rows;
  private final int dim;
  private final int negatives;
  private final WeightedDraw draw;
  private final SplittableRandom random;

  NegativeSamplingLayer(
      float[] rows, int dim, long[] labelCounts, int negatives, SplittableRandom random) {
    this.rows = rows;
    this.dim = dim;
    this.negatives = negatives;
    this.draw = WeightedDraw.of(labelCounts, 0.5);
    this.random = random;
  }

  @Override
  public double learn(
      float[] hidden, float[] gradient, int[] labels, int from, int count, float lr) {
    int target = OutputLayer.draw(labels, from, count, random);
    double loss = BinaryRow.learn(rows, target, true, hidden, gradient, dim, lr);
    for (int i = 0; i < negatives; i++) {
      int other = draw.next(random);
      while (other == target) {
        other = draw.next(random);
      }
      loss += BinaryRow.learn(rows, other, false, hidden, gradient, dim, lr);
    }
    return loss;
  }
}
