package dev.sluice.refine.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RocAucTest {

  @Test
  void aPerfectOrderIsOneAndItsReverseZero() {
    boolean[] truth = {false, false, true, true};
    assertThat(RocAuc.of(new double[] {1, 2, 3, 4}, truth).area()).isEqualTo(1);
    assertThat(RocAuc.of(new double[] {4, 3, 2, 1}, truth).area()).isEqualTo(0);
  }

  @Test
  void aTieCountsHalf() {
    boolean[] truth = {true, false, false, true, false};
    // pairs won: 0.5 > 0.1, ties 0.5 = 0.5, lost to 0.9; 0.9 > 0.1, 0.9 > 0.5, ties 0.9 = 0.9
    double[] scores = {0.5, 0.1, 0.5, 0.9, 0.9};
    assertThat(RocAuc.of(scores, truth).area()).isEqualTo((1 + 0.5 + 0 + 1 + 1 + 0.5) / 6);
    assertThat(RocAuc.of(new double[] {0.0, -0.0}, new boolean[] {true, false}).area())
        .isEqualTo(0.5);
  }

  @Test
  void theAreaIsTheShareOfPairsInOrder() {
    SplittableRandom random = new SplittableRandom(7);
    double[] scores = new double[300];
    boolean[] truth = new boolean[300];
    for (int i = 0; i < scores.length; i++) {
      truth[i] = random.nextInt(3) == 0;
      scores[i] = random.nextInt(20) + (truth[i] ? 5 : 0);
    }
    double won = 0;
    int pairs = 0;
    for (int p = 0; p < scores.length; p++) {
      for (int n = 0; n < scores.length; n++) {
        if (truth[p] && !truth[n]) {
          won += scores[p] > scores[n] ? 1 : scores[p] == scores[n] ? 0.5 : 0;
          pairs++;
        }
      }
    }
    assertThat(RocAuc.of(scores, truth).area()).isCloseTo(won / pairs, within(1e-12));
  }

  @Test
  void theBootstrapIntervalHoldsTheAreaNarrowsWithTheLevelAndRepeatsWithItsSeed() {
    SplittableRandom random = new SplittableRandom(3);
    double[] scores = random.doubles(400).toArray();
    boolean[] truth = new boolean[400];
    for (int i = 0; i < scores.length; i++) {
      truth[i] = scores[i] + random.nextDouble() > 1;
    }
    RocAuc curve = RocAuc.of(scores, truth);
    Interval wide = curve.bootstrap(1000, 0.95, 1);
    Interval narrow = curve.bootstrap(1000, 0.5, 1);
    assertThat(curve.area()).isBetween(narrow.lower(), narrow.upper());
    assertThat(wide.lower()).isLessThan(narrow.lower());
    assertThat(wide.upper()).isGreaterThan(narrow.upper());
    assertThat(curve.bootstrap(1000, 0.95, 1)).isEqualTo(wide);
    assertThat(curve.bootstrap(1000, 0.95, 2)).isNotEqualTo(wide);
    // normal approximation of Hanley and McNeil
    double a = curve.area();
    double q1 = a / (2 - a);
    double q2 = 2 * a * a / (1 + a);
    double p = curve.positives();
    double n = curve.negatives();
    double deviation =
        Math.sqrt((a * (1 - a) + (p - 1) * (q1 - a * a) + (n - 1) * (q2 - a * a)) / (p * n));
    assertThat(wide.upper() - wide.lower()).isCloseTo(2 * 1.96 * deviation, within(0.02));
  }

  @Test
  void impossibleInputIsRefused() {
    assertThatThrownBy(() -> RocAuc.of(new double[1], new boolean[2])).hasMessageContaining("2");
    assertThatThrownBy(() -> RocAuc.of(new double[] {1, 2}, new boolean[2]))
        .hasMessageContaining("0 positive");
    assertThatThrownBy(() -> RocAuc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}))
        .hasMessageContaining("NaN");
  }
}
