package dev.sluice.refine.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QualityWeightsTest {

  private static final double[] NOTHING = new double[QualityMeasures.NAMES.size()];
  private static final String GOOD =
      new QualityWeights(-1.5, 0.25, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}).format();

  @Test
  void whatIsWrittenIsRead() {
    assertThat(QualityWeights.parse(GOOD).format()).isEqualTo(GOOD);
  }

  @Test
  void logOddsCountUpToALimit() {
    QualityWeights weights = new QualityWeights(0, 1, NOTHING);

    assertThat(weights.probability(0, NOTHING)).isEqualTo(0.5);
    assertThat(weights.probability(6, NOTHING)).isEqualTo(weights.probability(20, NOTHING));
    assertThat(weights.probability(-6, NOTHING))
        .isEqualTo(weights.probability(Double.NEGATIVE_INFINITY, NOTHING));
  }

  @Test
  void aMissingWeightIsRefused() {
    assertThatThrownBy(() -> QualityWeights.parse(GOOD.replaceAll("commas .*\n", "")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("commas is null");
  }

  @Test
  void anUnknownWeightIsRefused() {
    assertThatThrownBy(() -> QualityWeights.parse(GOOD + "colour 1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("unknown names [colour]");
  }

  @Test
  void aWeightGivenTwiceIsRefused() {
    assertThatThrownBy(() -> QualityWeights.parse(GOOD + "commas 1\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("repeated line: commas 1");
  }

  @Test
  void aWeightThatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> QualityWeights.parse(GOOD.replace("bias -1.5", "bias NaN")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bias is NaN");
  }
}
