package dev.sluice.refine.classify.evaluate;

/**
 * A confidence interval, both ends included.
 *
 * @param lower not above {@code upper}
 * @param upper not below {@code lower}
 */
public record Interval(double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(lower + ".." + upper + " is not an interval");
    }
  }
}
