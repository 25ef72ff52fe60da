package dev.sluice.refine.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.evaluate.ConfusionMatrix.Confusion;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  @Test
  void figuresFollowTheirDefinitions() {
    ConfusionMatrix matrix = new ConfusionMatrix();
    matrix.add("a", "a");
    matrix.add("a", "a");
    matrix.add("a", "b");
    matrix.add("a", null);
    matrix.add("b", "b");
    matrix.add("b", "c");

    assertThat(matrix.items()).isEqualTo(6);
    assertThat(matrix.undetermined()).isEqualTo(1);
    assertThat(matrix.labels()).containsExactly("a", "b");
    assertThat(matrix.accuracy()).isEqualTo(0.5);
    assertThat(matrix.precision("a")).isEqualTo(1);
    assertThat(matrix.recall("a")).isEqualTo(0.5);
    assertThat(matrix.f1("a")).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(matrix.f1("b")).isEqualTo(0.5);
    assertThat(matrix.macroF1()).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-12));
  }

  @Test
  void worstPairsComeFirstAndTiesByLabel() {
    ConfusionMatrix matrix = new ConfusionMatrix();
    matrix.add("b", "a");
    matrix.add("b", "c");
    matrix.add("a", "b");
    matrix.add("c", "a");
    matrix.add("c", "a");
    matrix.add("c", "c");

    assertThat(matrix.worst(3))
        .containsExactly(
            new Confusion("c", "a", 2), new Confusion("a", "b", 1), new Confusion("b", "a", 1));
  }

  @Test
  void anEmptyMatrixHasFiguresOfZero() {
    ConfusionMatrix matrix = new ConfusionMatrix();

    assertThat(matrix.macroF1()).isZero();
    assertThat(matrix.accuracy()).isZero();
    assertThat(matrix.f1("a")).isZero();
    assertThat(matrix.worst(10)).isEmpty();
  }
}
