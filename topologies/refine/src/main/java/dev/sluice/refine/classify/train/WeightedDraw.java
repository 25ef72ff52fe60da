package dev.sluice.refine.classify.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws numbers with given weights. */
final class WeightedDraw {
  private final double[] upTo;

  private WeightedDraw(double[] upTo) {
    this.upTo = upTo;
  }

  /** Weights are counts to the power {@code exponent}; a count of 0 is never drawn. */
  static WeightedDraw of(long[] counts, double exponent) {
    double[] upTo = new double[counts.length];
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i] == 0 ? 0 : Math.pow((double) counts[i], exponent);
      upTo[i] = sum;
    }
    return new WeightedDraw(upTo);
  }

  int next(SplittableRandom random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    int index = found >= 0 ? found : -found - 1;
    while (upTo[index] <= at) { // what weighs nothing ends where it begins
      index++;
    }
    return index;
  }
}
