package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FloatExpTest {

  @Test
  void itIsStrictMathToTheLastBit() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 3_000_000; i++) {
      check((float) (random.nextDouble() * -90));
      check((float) -StrictMath.exp(random.nextDouble() * 60 - 50));
    }
  }

  @Test
  void numbersOfAllKindsAreAllowed() {
    check(0);
    check(-0.0f);
    check(1);
    check(100);
    check(-100);
    check(-1000);
    check(Float.MIN_VALUE);
    check(-Float.MIN_VALUE);
    check(Float.NaN);
    check(Float.NEGATIVE_INFINITY);
    check(Float.POSITIVE_INFINITY);
  }

  private static void check(float x) {
    int expected = Float.floatToIntBits((float) StrictMath.exp(x));
    if (Float.floatToIntBits(FloatExp.of(x)) != expected) {
      assertThat(FloatExp.of(x)).as("exp(%s)", x).isEqualTo(Float.intBitsToFloat(expected));
    }
  }
}
