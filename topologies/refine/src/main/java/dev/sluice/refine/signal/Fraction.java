package dev.sluice.refine.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Quotients as RedPajama-V2 publishes them: rounded to 8 decimals. */
public final class Fraction {

  private static final double SCALE = 1e8;

  private Fraction() {}

  /** Rounded quotient; NaN if the denominator is 0. */
  public static double of(long numerator, long denominator) {
    return denominator == 0 ? Double.NaN : round((double) numerator / denominator);
  }

  /**
   * The double nearest to the value's exact binary expansion rounded to 8 decimals, ties to even:
   * what Python's {@code round(value, 8)} gives.
   */
  public static double round(double value) {
    double scaled = value * SCALE;
    double floor = Math.floor(scaled);
    // Scaling errs by less than 1.2e-4 below this bound; only near a tie could that matter.
    if (Math.abs(scaled) < 1e12 && Math.abs(scaled - floor - 0.5) > 1e-3) {
      return (scaled - floor < 0.5 ? floor : floor + 1) / SCALE;
    }
    return new BigDecimal(value).setScale(8, RoundingMode.HALF_EVEN).doubleValue();
  }
}
