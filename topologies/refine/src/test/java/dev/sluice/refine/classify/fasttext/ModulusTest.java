package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ModulusTest {

  @Test
  void remaindersAreThoseOfUnsignedDivision() {
    SplittableRandom random = new SplittableRandom(5);
    int[] edges = {0, 1, 2, -1, -2, Integer.MIN_VALUE, Integer.MAX_VALUE, 2_000_000, 1 << 16};
    for (int divisor : new int[] {1, 2, 3, 7, 100, 65_536, 2_000_000, Integer.MAX_VALUE}) {
      Modulus modulus = new Modulus(divisor);
      for (int number : edges) {
        assertThat(modulus.of(number)).isEqualTo(Integer.remainderUnsigned(number, divisor));
      }
      for (int i = 0; i < 10_000; i++) {
        int number = random.nextInt();
        assertThat(modulus.of(number)).isEqualTo(Integer.remainderUnsigned(number, divisor));
        long wide = random.nextLong();
        assertThat(modulus.of(wide)).isEqualTo((int) Long.remainderUnsigned(wide, divisor));
      }
      for (long wide : new long[] {0, divisor, -1, -divisor, Long.MIN_VALUE, Long.MAX_VALUE}) {
        assertThat(modulus.of(wide)).isEqualTo((int) Long.remainderUnsigned(wide, divisor));
      }
    }
  }
}
