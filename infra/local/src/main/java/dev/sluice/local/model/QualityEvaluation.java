package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.Interval;
import dev.sluice.refine.classify.evaluate.RocAuc;
import java.util.List;
import java.util.function.Function;

/** What a quality model makes of documents that people judged. */
final class QualityEvaluation {
  private static final String GROUP = "quality";
  private static final int RESAMPLES = 2_000;
  private static final long SEED = 20261121;

  private QualityEvaluation() {}

  /**
   * @param model gives null for a document that it cannot score, which counts as the lowest score
   */
  static List<Figure> of(List<DclmDocument> documents, Function<String, Double> model) {
    double[] scores = new double[documents.size()];
    boolean[] good = new boolean[documents.size()];
    int unscored = 0;
    for (int i = 0; i < scores.length; i++) {
      Double score = model.apply(documents.get(i).text());
      unscored += score == null ? 1 : 0;
      scores[i] = score == null ? Double.NEGATIVE_INFINITY : score;
      good[i] = documents.get(i).good();
    }
    RocAuc curve = RocAuc.of(scores, good);
    Interval interval = curve.bootstrap(RESAMPLES, 0.95, SEED);
    return List.of(
        Figure.of(GROUP, "DCLM, judged by people: ROC-AUC", curve.area())
            .atLeast(0.7)
            .note(
                "95 %% interval %.3f to %.3f; %d good, %d bad, %d without score",
                interval.lower(),
                interval.upper(),
                curve.positives(),
                curve.negatives(),
                unscored));
  }
}
