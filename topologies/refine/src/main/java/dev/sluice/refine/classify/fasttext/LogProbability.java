package dev.sluice.refine.classify.fasttext;

/** The original's way to take logarithms of probabilities, which keeps 0 finite. */
final class LogProbability {

  private LogProbability() {}

  /** The natural logarithm of {@code probability + 1e-5}. */
  static float of(float probability) {
    return (float) StrictMath.log(probability + 1e-5);
  }

  static float probability(float log) {
    return FloatExp.of(log);
  }
}
