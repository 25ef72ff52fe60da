package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** One line of what the original's {@code predict-prob} prints: labels and probabilities. */
record ExpectedLabels(String line) {

  /** The original prints six digits. */
  private static final float TOLERANCE = 1e-5f;

  void assertEqualTo(FastTextPredictor predictor, FastTextModel model, int found, String where) {
    String[] words = line.isBlank() ? new String[0] : line.strip().split(" ");
    assertThat(found).as(where).isEqualTo(words.length / 2);
    for (int rank = 0; rank < found; rank++) {
      assertThat(model.label(predictor.label(rank))).as(where).isEqualTo(words[2 * rank]);
      assertThat(predictor.probability(rank))
          .as(where)
          .isCloseTo(Float.parseFloat(words[2 * rank + 1]), within(TOLERANCE));
    }
  }
}
