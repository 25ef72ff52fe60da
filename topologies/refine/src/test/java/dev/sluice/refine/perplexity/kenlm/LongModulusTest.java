package dev.sluice.refine.perplexity.kenlm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LongModulusTest {
  @Test
  void theRemainderIsThatOfTheDivision() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 100_000; i++) {
      long divisor = 1 + (random.nextLong() >>> (2 + random.nextInt(62)));
      LongModulus modulus = new LongModulus(divisor);
      for (long number : new long[] {random.nextLong(), 0, -1, divisor, divisor - 1, -divisor}) {
        assertThat(modulus.of(number)).isEqualTo(Long.remainderUnsigned(number, divisor));
      }
    }
  }
}
