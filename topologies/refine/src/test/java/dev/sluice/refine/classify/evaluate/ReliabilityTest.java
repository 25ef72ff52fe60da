package dev.sluice.refine.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void confidenceThatComesTrueHasNoError() {
    Reliability reliability = new Reliability();
    for (int i = 0; i < 100; i++) {
      reliability.add(0.75, i % 4 != 0);
      reliability.add(0, false);
    }

    assertThat(reliability.items()).isEqualTo(200);
    assertThat(reliability.expectedCalibrationError()).isCloseTo(0, within(1e-12));
  }

  @Test
  void certaintyThatIsHalfTheTimeWrongIsHalfAnError() {
    Reliability reliability = new Reliability();
    for (int i = 0; i < 100; i++) {
      reliability.add(1, i % 2 == 0);
    }

    assertThat(reliability.expectedCalibrationError()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void confidenceOutsideItsRangeIsRefused() {
    assertThatThrownBy(() -> new Reliability().add(Double.NaN, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("NaN");
  }
}
