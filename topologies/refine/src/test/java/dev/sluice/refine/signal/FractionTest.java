package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FractionTest {

  @Test
  void roundsTheExactBinaryValueToEightDecimalsTiesToEven() {
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      double value = random.nextInt(1_000_000) / (1.0 + random.nextInt(10_000));
      double tie = (random.nextInt(1_000_000) + 0.5) / 1e8;

      assertThat(Fraction.round(value)).isEqualTo(exactly(value));
      assertThat(Fraction.round(tie)).isEqualTo(exactly(tie));
    }
    assertThat(Fraction.round(0.5 / 256 / 256)).isEqualTo(0.00000763);
    assertThat(Fraction.round(1e300)).isEqualTo(1e300);
  }

  @Test
  void fractionOfNothingIsUndefined() {
    assertThat(Fraction.of(0, 0)).isNaN();
    assertThat(Fraction.of(1, 3)).isEqualTo(0.33333333);
  }

  private static double exactly(double value) {
    return new BigDecimal(value).setScale(8, RoundingMode.HALF_EVEN).doubleValue();
  }
}
