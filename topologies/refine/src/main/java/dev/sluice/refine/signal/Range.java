package dev.sluice.refine.signal;

/**
 * The numbers that a signal can be, both bounds included.
 *
 * @param min may be negative infinity
 * @param max may be positive infinity
 * @param undefined whether the signal has no value for some documents
 */
public record Range(double min, double max, boolean undefined) {
  /** Any finite number. */
  public static final Range ANY =
      new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);

  public Range {
    if (!(min <= max)) {
      throw new IllegalArgumentException("range %s to %s is empty".formatted(min, max));
    }
  }

  public static Range between(double min, double max) {
    return new Range(min, max, false);
  }

  public static Range atLeast(double min) {
    return new Range(min, Double.POSITIVE_INFINITY, false);
  }

  /** The same, and undefined (NaN) as well. */
  public Range orUndefined() {
    return new Range(min, max, true);
  }

  /** Whether a signal of this range may have the value; no signal is infinite. */
  public boolean contains(double value) {
    return Double.isNaN(value) ? undefined : Double.isFinite(value) && value >= min && value <= max;
  }

  /** As people write it: {@code 0..1}, {@code >= 0, or none}. */
  @Override
  public String toString() {
    return bounds() + (undefined ? ", or none" : "");
  }

  private String bounds() {
    if (Double.isInfinite(max)) {
      return Double.isInfinite(min) ? "any" : ">= " + plain(min);
    }
    return (Double.isInfinite(min) ? "<= " : plain(min) + "..") + plain(max);
  }

  private static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
