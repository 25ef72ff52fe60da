package dev.sluice.refine.classify.fasttext;

/**
 * The exponential function in single precision: the very number that {@link StrictMath#exp} rounds
 * to, for about a third of its time. A table of powers and a short series give it to within 16
 * units in the last place of a double; only where that leaves open which float is nearest is {@code
 * StrictMath} asked. Source of the method: Ziv (1991); Tang, Table-driven implementation of the
 * exponential function, 1989.
 */
final class FloatExp {

  private static final int STEP_BITS = 6;
  private static final int STEPS = 1 << STEP_BITS;

  /** From here to 0 the table is used; results below are near the smallest normal float. */
  private static final float LEAST = -87;

  private static final double LN2 = StrictMath.log(2);
  private static final double STEPS_A_UNIT = STEPS / LN2;

  /** The natural logarithm of a step in two parts; multiples of the first up to 2^13 are exact. */
  private static final double STEP_HIGH =
      Double.longBitsToDouble(Double.doubleToRawLongBits(LN2 / STEPS) & -(1L << 20));

  /** By how much {@link #LN2} is below the logarithm. */
  private static final double LN2_LOW = 2.3190468138462996e-17;

  private static final double STEP_LOW = LN2_LOW / STEPS + (LN2 / STEPS - STEP_HIGH);

  private static final double[] POWERS = new double[STEPS]; // of 2, from 2^0 on

  /** Bits of a double behind those of a float, and their value half-way between two floats. */
  private static final long BEHIND = (1L << 29) - 1;

  private static final long HALF = 1L << 28;
  private static final long UNSURE = 64;

  static {
    for (int i = 0; i < STEPS; i++) {
      POWERS[i] = StrictMath.pow(2, (double) i / STEPS);
    }
  }

  private FloatExp() {}

  /** {@code (float) StrictMath.exp(x)}. */
  static float of(float x) {
    if (!(x >= LEAST && x <= 0)) {
      return (float) StrictMath.exp(x);
    }
    int steps = (int) (x * STEPS_A_UNIT - 0.5); // to the nearest, for x is not above 0
    double rest = (x - steps * STEP_HIGH) - steps * STEP_LOW;
    double series =
        rest * (1 + rest * (1.0 / 2 + rest * (1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120)))));
    double power = POWERS[steps & (STEPS - 1)];
    double scale = Double.longBitsToDouble((1023L + (steps >> STEP_BITS)) << 52);
    double result = (power + power * series) * scale;
    long behind = Double.doubleToRawLongBits(result) & BEHIND;
    return Math.abs(behind - HALF) <= UNSURE ? (float) StrictMath.exp(x) : (float) result;
  }
}
