package dev.sluice.refine.classify.train;

/** A yes-or-no question at one output row, answered by the logistic function of its score. */
final class BinaryRow {
  private BinaryRow() {}

  /** Learns the answer and returns the loss before. */
  static double learn(
      float[] rows, int row, boolean yes, float[] hidden, float[] gradient, int dim, float lr) {
    float probability = LogisticTable.sigmoid(RowMath.dot(rows, row * dim, hidden, dim));
    float alpha = lr * ((yes ? 1 : 0) - probability);
    RowMath.exchange(rows, row * dim, alpha, hidden, gradient, dim);
    return -LogisticTable.log(yes ? probability : 1 - probability);
  }
}
