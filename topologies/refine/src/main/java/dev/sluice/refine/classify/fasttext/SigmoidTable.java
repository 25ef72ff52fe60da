package dev.sluice.refine.classify.fasttext;

/** The logistic function as the original has it: 512 steps from -8 to 8, rounded down to one. */
public final class SigmoidTable {

  private static final int STEPS = 512;
  private static final float LIMIT = 8;
  private static final float[] VALUES = new float[STEPS + 1];

  static {
    for (int i = 0; i <= STEPS; i++) {
      float x = (float) (2 * i * (int) LIMIT) / STEPS - LIMIT;
      VALUES[i] = (float) (1.0 / (1.0 + (float) StrictMath.exp(-x)));
    }
  }

  private SigmoidTable() {}

  public static float at(float x) {
    if (x < -LIMIT) {
      return 0;
    }
    if (x > LIMIT) {
      return 1;
    }
    return VALUES[(int) ((x + LIMIT) * STEPS / LIMIT / 2)];
  }
}
