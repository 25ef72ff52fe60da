package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.ConfusionMatrix;
import dev.sluice.refine.classify.evaluate.Reliability;
import dev.sluice.refine.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a language detector makes of labelled texts. */
final class LanguageEvaluation {
  private static final String GROUP = "language";
  private static final int WORST_PAIRS = 10;

  private final Function<String, Language> detector;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * @param detector gives null where it cannot tell
   */
  LanguageEvaluation(Function<String, Language> detector) {
    this.detector = detector;
  }

  List<Figure> figures() {
    return figures;
  }

  /**
   * Adds macro-F1, the share left undetermined and the calibration error of a set.
   *
   * @param leastF1 what macro-F1 is asked for; NaN if nothing
   */
  ConfusionMatrix add(String set, List<Example> examples, SetLabels labels, double leastF1) {
    ConfusionMatrix confusion = new ConfusionMatrix();
    Reliability reliability = new Reliability();
    for (Example example : examples) {
      String expected = labels.label(example.label());
      Language found = detector.apply(example.text());
      confusion.add(expected, found == null ? null : found.label());
      if (found != null) {
        reliability.add(found.confidence(), expected.equals(found.label()));
      }
    }
    figures.add(
        Figure.of(GROUP, set + ": macro-F1", confusion.macroF1())
            .atLeast(leastF1)
            .note("%,d texts, %d labels", confusion.items(), confusion.labels().size()));
    figures.add(Figure.of(GROUP, set + ": accuracy", confusion.accuracy()));
    figures.add(
        Figure.of(
            GROUP,
            set + ": undetermined",
            (double) confusion.undetermined() / Math.max(1, confusion.items())));
    figures.add(
        Figure.of(
            GROUP, set + ": expected calibration error", reliability.expectedCalibrationError()));
    return confusion;
  }

  /** Adds the pairs that are confused most. */
  void addWorstPairs(String set, ConfusionMatrix confusion) {
    for (ConfusionMatrix.Confusion pair : confusion.worst(WORST_PAIRS)) {
      figures.add(
          Figure.of(
                  GROUP,
                  "%s: %s taken for %s".formatted(set, pair.expected(), pair.predicted()),
                  (double) pair.count())
              .note("of %,d", confusion.expected(pair.expected())));
    }
  }

  void addSpeed(List<String> documents) {
    figures.add(
        Figure.of(
                GROUP,
                "documents a CPU-second",
                CpuClock.itemsPerSecond(documents, text -> detector.apply(text) != null))
            .atLeast(20_000)
            .note("%,d documents, one thread", documents.size()));
  }
}
