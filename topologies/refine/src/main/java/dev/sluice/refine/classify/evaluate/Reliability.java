package dev.sluice.refine.classify.evaluate;

/**
 * How far stated confidences are from the share of answers that were right, in equally wide bins.
 */
public final class Reliability {

  private static final int BINS = 15;

  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private final long[] items = new long[BINS];
  private long all;

  /**
   * @param stated 0..1
   */
  public void add(double stated, boolean isRight) {
    if (!(stated >= 0 && stated <= 1)) {
      throw new IllegalArgumentException("confidence: " + stated + " is not in 0..1");
    }
    int bin = Math.min(BINS - 1, (int) (stated * BINS));
    confidence[bin] += stated;
    right[bin] += isRight ? 1 : 0;
    items[bin]++;
    all++;
  }

  public long items() {
    return all;
  }

  /**
   * Mean distance of confidence and accuracy over 15 bins, weighed by items, 0..1 (Guo et al. 2017,
   * arXiv:1706.04599); 0 without items.
   */
  public double expectedCalibrationError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(confidence[bin] - right[bin]);
    }
    return all == 0 ? 0 : sum / all;
  }
}
