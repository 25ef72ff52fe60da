package dev.sluice.refine.classify.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Area under the receiver operating characteristic: the probability that a positive item scores
 * higher than a negative one, a tie counting half. 0.5 is chance, 1 is perfect. Immutable.
 *
 * <p>Source: Mann and Whitney (1947), Hanley and McNeil (1982).
 */
public final class RocAuc {

  private final int[]
      group; // of each item: index of its score among the distinct scores, ascending
  private final int groups;
  private final int[] positives; // items
  private final int[] negatives;

  private RocAuc(int[] group, int groups, boolean[] positive) {
    this.group = group;
    this.groups = groups;
    this.positives = IntStream.range(0, positive.length).filter(i -> positive[i]).toArray();
    this.negatives = IntStream.range(0, positive.length).filter(i -> !positive[i]).toArray();
  }

  /**
   * @param scores any numbers but NaN, higher meaning rather positive
   * @param positive the truth of each score
   * @throws IllegalArgumentException if the lengths differ, a score is NaN, or a class is empty
   */
  public static RocAuc of(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          scores.length + " scores, but " + positive.length + " truths");
    }
    double[] distinct = Arrays.stream(scores).map(RocAuc::checked).sorted().distinct().toArray();
    int[] group =
        Arrays.stream(scores).mapToInt(s -> Arrays.binarySearch(distinct, s + 0.0)).toArray();
    RocAuc curve = new RocAuc(group, distinct.length, positive);
    if (curve.positives.length == 0 || curve.negatives.length == 0) {
      throw new IllegalArgumentException(
          "both classes need an item: " + curve.positives() + " positive, " + curve.negatives());
    }
    return curve;
  }

  private static double checked(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("a score is NaN");
    }
    return score + 0.0; // -0.0 ties with 0.0
  }

  public int positives() {
    return positives.length;
  }

  public int negatives() {
    return negatives.length;
  }

  /** The area, 0 to 1. */
  public double area() {
    int[] positivesByGroup = new int[groups];
    int[] negativesByGroup = new int[groups];
    for (int item : positives) {
      positivesByGroup[group[item]]++;
    }
    for (int item : negatives) {
      negativesByGroup[group[item]]++;
    }
    return area(positivesByGroup, negativesByGroup);
  }

  private double area(int[] positivesByGroup, int[] negativesByGroup) {
    long below = 0;
    double won = 0;
    for (int g = 0; g < groups; g++) {
      won += positivesByGroup[g] * (below + 0.5 * negativesByGroup[g]);
      below += negativesByGroup[g];
    }
    return won / ((double) positives.length * negatives.length);
  }

  /**
   * Percentile bootstrap, resampling with replacement within each class, so that both keep their
   * size. The same seed gives the same interval. Source: Efron and Tibshirani (1993), chapter 13.
   *
   * @param resamples 1 or more; 1,000 is usual
   * @param level between 0 and 1, 0.95 for instance
   */
  public Interval bootstrap(int resamples, double level, long seed) {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples is " + resamples + ", allowed: 1 or more");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + ", allowed: above 0 and below 1");
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] areas = new double[resamples];
    for (int i = 0; i < resamples; i++) {
      areas[i] = area(draw(positives, random), draw(negatives, random));
    }
    Arrays.sort(areas);
    double tail = (1 - level) / 2;
    return new Interval(quantile(areas, tail), quantile(areas, 1 - tail));
  }

  private int[] draw(int[] items, SplittableRandom random) {
    int[] byGroup = new int[groups];
    for (int i = 0; i < items.length; i++) {
      byGroup[group[items[random.nextInt(items.length)]]]++;
    }
    return byGroup;
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
