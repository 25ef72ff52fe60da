package dev.sluice.refine.dedup;

/**
 * What a banding does to pairs of each similarity, for people who choose one.
 *
 * @param threshold least similarity of a duplicate, above 0 to 1
 */
public record BandingCurve(Banding banding, double threshold) {
  /** Steps of the integrals: the curve is smooth, so the error is far below a thousandth. */
  private static final int STEPS = 2_000;

  public BandingCurve {
    if (!(threshold > 0 && threshold <= 1)) {
      throw new IllegalArgumentException(
          "threshold must be above 0 and at most 1, but is " + threshold);
    }
  }

  /** Share of pairs at the threshold that meet. */
  public double recallAtThreshold() {
    return banding.collisionProbability(threshold);
  }

  /** Share of pairs above the threshold that never meet, if similarities are spread evenly. */
  public double missed() {
    return 1 - mean(threshold, 1);
  }

  /**
   * Share of pairs below the threshold that meet all the same and are compared in vain, if
   * similarities are spread evenly. Pairs of unrelated texts, which are most, lie near 0.
   */
  public double falseCandidates() {
    return mean(0, threshold);
  }

  /** Similarity at which half of all pairs meet. */
  public double midpoint() {
    return Math.pow(1 - Math.pow(0.5, 1.0 / banding.bands()), 1.0 / banding.rows());
  }

  private double mean(double from, double to) {
    if (from == to) {
      return banding.collisionProbability(from);
    }
    double sum = 0;
    for (int i = 0; i < STEPS; i++) {
      sum += banding.collisionProbability(from + (to - from) * (i + 0.5) / STEPS);
    }
    return sum / STEPS;
  }
}
