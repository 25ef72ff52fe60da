package dev.sluice.refine.importance;

/** The Poisson distribution. */
final class Poisson {
  private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

  /** From here on the series below is exact to a double's precision. */
  private static final int SERIES_FROM = 20;

  private Poisson() {}

  /**
   * Probability of a count.
   *
   * @param count 0 or more
   * @param mean above 0
   */
  static double probability(int count, double mean) {
    return StrictMath.exp(count * StrictMath.log(mean) - mean - logFactorial(count));
  }

  /** Stirling's series with three terms; products below {@value #SERIES_FROM}. */
  static double logFactorial(int n) {
    if (n < SERIES_FROM) {
      double product = 1;
      for (int i = 2; i <= n; i++) {
        product *= i;
      }
      return StrictMath.log(product);
    }
    double inverse = 1.0 / n;
    double square = inverse * inverse;
    double series = inverse * (1.0 / 12 - square * (1.0 / 360 - square / 1260));
    return (n + 0.5) * StrictMath.log(n) - n + HALF_LOG_TWO_PI + series;
  }
}
