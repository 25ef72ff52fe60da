package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** All labels compete: probabilities are the normalised exponentials of the scores. */
final class SoftmaxLayer implements OutputLayer {
  /** Below this a probability adds nothing to a logarithm. */
  private static final double TINY = 1e-30;

  private final float[] rows;
  private final int dim;
  private final SplittableRandom random;
  private final float[] probabilities;

  SoftmaxLayer(float[] rows, int dim, int labels, SplittableRandom random) {
    this.rows = rows;
    this.dim = dim;
    this.random = random;
    this.probabilities = new float[labels];
  }

  @Override
  public double learn(
      float[] hidden, float[] gradient, int[] labels, int from, int count, float lr) {
    int target = OutputLayer.draw(labels, from, count, random);
    predict(hidden);
    double loss = -Math.log(Math.max(probabilities[target], TINY));
    for (int label = 0; label < probabilities.length; label++) {
      float wanted = label == target ? 1 : 0;
      float alpha = lr * (wanted - probabilities[label]);
      RowMath.exchange(rows, label * dim, alpha, hidden, gradient, dim);
    }
    return loss;
  }

  private void predict(float[] hidden) {
    float most = Float.NEGATIVE_INFINITY;
    for (int label = 0; label < probabilities.length; label++) {
      float score = LogisticTable.number(RowMath.dot(rows, label * dim, hidden, dim));
      probabilities[label] = score;
      most = Math.max(most, score);
    }
    float sum = 0;
    for (int label = 0; label < probabilities.length; label++) {
      float e = (float) Math.exp(probabilities[label] - most);
      probabilities[label] = e;
      sum += e;
    }
    float scale = 1 / sum;
    for (int label = 0; label < probabilities.length; label++) {
      probabilities[label] *= scale;
    }
  }
}
