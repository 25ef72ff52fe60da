package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.SigmoidTable;

/** Logistic function and logarithm as the original trains with them: tables of 512 steps. */
final class LogisticTable {
  private static final int STEPS = 512;
  private static final float[] LOG = new float[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      LOG[i] = (float) Math.log((i + 1e-5) / STEPS);
    }
  }

  private LogisticTable() {}

  static float sigmoid(float score) {
    return SigmoidTable.at(number(score));
  }

  /** Of a probability. */
  static float log(float probability) {
    return LOG[(int) (probability * STEPS)];
  }

  static float number(float score) {
    if (Float.isNaN(score)) {
      throw new NotANumberException();
    }
    return score;
  }
}
