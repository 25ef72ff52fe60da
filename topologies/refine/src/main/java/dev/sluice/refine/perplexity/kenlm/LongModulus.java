package dev.sluice.refine.perplexity.kenlm;

/** The remainder of unsigned 64-bit numbers by a divisor known beforehand, without a division. */
final class LongModulus {
  private final long divisor;
  private final long reciprocal; // floor((2^64 - 1) / divisor)

  /**
   * @param divisor from 1 to 2^62
   */
  LongModulus(long divisor) {
    this.divisor = divisor;
    this.reciprocal = Long.divideUnsigned(-1, divisor);
  }

  /** The quotient by the reciprocal is right, or too small by one. */
  long of(long number) {
    if (divisor == 1) {
      return 0;
    }
    long quotient = Math.multiplyHigh(number, reciprocal) + ((number >> 63) & reciprocal);
    long remainder = number - quotient * divisor;
    return remainder < divisor ? remainder : remainder - divisor;
  }
}
