package dev.sluice.refine.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTest {

  @Test
  void theFirstByteOfTheDigestDecides() {
    assertThat(HeldOut.contains("c")).isTrue(); // 2e...
    assertThat(HeldOut.contains("a")).isFalse(); // ca...
  }

  @Test
  void aboutAFifthIsHeldOut() {
    long held = IntStream.range(0, 10_000).filter(i -> HeldOut.contains("key " + i)).count();

    assertThat(held).isBetween(1900L, 2100L);
  }
}
