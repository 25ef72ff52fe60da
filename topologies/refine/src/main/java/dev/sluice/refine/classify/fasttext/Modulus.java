package dev.sluice.refine.classify.fasttext;

/**
 * The remainder of unsigned numbers by a divisor known beforehand, with multiplications alone. Of
 * 32 bits: Lemire, Kaser, Kurz, Faster remainder by direct computation, 2019.
 */
final class Modulus {

  private final int divisor;
  private final long reciprocal; // 2^64 / divisor, rounded up; 0 for 1

  /**
   * @param divisor at least 1
   */
  Modulus(int divisor) {
    this.divisor = divisor;
    this.reciprocal = Long.divideUnsigned(-1, divisor) + 1;
  }

  int of(int number) {
    long fraction = reciprocal * Integer.toUnsignedLong(number);
    // multiplyHigh takes the fraction as signed: a negative one is too small by 2^64
    return (int) (Math.multiplyHigh(fraction, divisor) + (fraction < 0 ? divisor : 0));
  }

  /** Of 64 bits. The quotient by the reciprocal rounded down is right, or too small by one. */
  int of(long number) {
    if (divisor == 1) {
      return 0;
    }
    long down = reciprocal - 1;
    long quotient = Math.multiplyHigh(number, down) + ((number >> 63) & down);
    long remainder = number - quotient * divisor;
    return (int) (remainder < divisor ? remainder : remainder - divisor);
  }
}
