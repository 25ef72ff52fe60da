package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** A question at each fork on the way to the label in a Huffman tree. */
final class HierarchicalLayer implements OutputLayer {
  private final float[] rows;
  private final int dim;
  private final LabelPaths paths;
  private final SplittableRandom random;

  HierarchicalLayer(float[] rows, int dim, LabelPaths paths, SplittableRandom random) {
    this.rows = rows;
    this.dim = dim;
    this.paths = paths;
    this.random = random;
  }

  @Override
  public double learn(
      float[] hidden, float[] gradient, int[] labels, int from, int count, float lr) {
    int target = OutputLayer.draw(labels, from, count, random);
    int[] path = paths.rows(target);
    boolean[] turns = paths.turns(target);
    double loss = 0;
    for (int i = 0; i < path.length; i++) {
      loss += BinaryRow.learn(rows, path[i], turns[i], hidden, gradient, dim, lr);
    }
    return loss;
  }
}
