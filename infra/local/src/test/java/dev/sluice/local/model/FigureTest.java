package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
  @Test
  void aFigureStandsBesideItsTarget() {
    Figure missed = Figure.of("g", "macro-F1", 0.94999).atLeast(0.95).note("%d texts", 3);
    assertThat(missed.line()).containsPattern("macro-F1 +0.9499  >= 0.9500 +MISS  3 texts");
    assertThat(missed.json())
        .hasToString(
            "{\"group\":\"g\",\"name\":\"macro-F1\",\"value\":0.94999,"
                + "\"target\":{\"at_least\":0.95},\"pass\":false,\"note\":\"3 texts\"}");
    Figure passed = Figure.of("g", "difference", 2e-7).atMost(1e-5);
    assertThat(passed.line()).containsPattern("difference +2.0e-07  <= 1.0e-05 +pass$");
    assertThat(Figure.of("g", "n", 12_345).line()).containsPattern("n +12,345$");
  }

  @Test
  void aShareJustBelowItsTargetDoesNotLookLikeIt() {
    assertThat(Figure.of("g", "same", 0.99999).atLeast(1).line())
        .containsPattern("same +0.9999  >= 1 +MISS$");
  }

  @Test
  void qualityCountsAnUnscoredDocumentAsTheLowest() {
    List<DclmDocument> documents =
        List.of(
            new DclmDocument("0.9", true),
            new DclmDocument("", true),
            new DclmDocument("0.2", false));
    Figure figure =
        QualityEvaluation.of(documents, text -> text.isEmpty() ? null : Double.valueOf(text))
            .get(0);
    assertThat(figure.value()).isEqualTo(0.5);
    assertThat(figure.note()).contains("2 good, 1 bad, 1 without score").contains("95 % interval");
  }
}
