package dev.sluice.refine.classify.train;

/** A question for each label by itself; an example may have several. */
final class OneVsAllLayer implements OutputLayer {
  private final float[] rows;
  private final int dim;
  private final boolean[] wanted;

  OneVsAllLayer(float[] rows, int dim, int labels) {
    this.rows = rows;
    this.dim = dim;
    this.wanted = new boolean[labels];
  }

  @Override
  public double learn(
      float[] hidden, float[] gradient, int[] labels, int from, int count, float lr) {
    for (int i = from; i < from + count; i++) {
      wanted[labels[i]] = true;
    }
    double loss = 0;
    for (int label = 0; label < wanted.length; label++) {
      loss += BinaryRow.learn(rows, label, wanted[label], hidden, gradient, dim, lr);
    }
    for (int i = from; i < from + count; i++) {
      wanted[labels[i]] = false;
    }
    return loss;
  }
}
