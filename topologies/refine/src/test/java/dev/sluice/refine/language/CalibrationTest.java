package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  private final Calibration calibration = Calibration.parse("# comment\n10\t-1\t0.5\n100\t0\t1\n");

  @Test
  void eachRangeOfLengthsHasItsCurve() {
    assertThat(calibration.confidence(0.5, 9)).isCloseTo(1 / (1 + Math.E), within(1e-12));
    assertThat(calibration.confidence(0.5, 10)).isCloseTo(0.5, within(1e-12));
    assertThat(calibration.confidence(0.9, 1000)).isCloseTo(0.9, within(1e-12));
  }

  @Test
  void theExtremesStayProbabilities() {
    assertThat(calibration.confidence(0, 0)).isBetween(0.0, 0.01);
    assertThat(calibration.confidence(1, 50)).isBetween(0.99, 1.0);
  }

  @Test
  void aGreaterShareIsAGreaterConfidenceAtEveryLengthOfTheBundledCurves() {
    Calibration bundled = Calibration.bundled();
    for (int codePoints : new int[] {1, 5, 10, 20, 40, 80, 160, 320}) {
      for (int percent = 1; percent < 100; percent++) {
        assertThat(bundled.confidence(percent / 100.0, codePoints))
            .isGreaterThan(bundled.confidence((percent - 1) / 100.0, codePoints));
      }
    }
  }
}
