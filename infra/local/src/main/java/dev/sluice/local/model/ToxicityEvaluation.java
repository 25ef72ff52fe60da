package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.classify.evaluate.UnmarkedSentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What a toxicity model makes of the labelled sets. */
final class ToxicityEvaluation {
  private static final String GROUP = "toxicity";
  private static final double FLAGGED = 0.5;

  /** What is left of a comment counts if it has so many code points. */
  private static final int SHORTEST_REST = 50;

  /** Probabilities of a text, 0..1. */
  record Scores(double toxic, double hate) {}

  private final Function<String, Scores> model;
  private final List<Figure> figures = new ArrayList<>();

  ToxicityEvaluation(Function<String, Scores> model) {
    this.model = model;
  }

  List<Figure> figures() {
    return figures;
  }

  /**
   * The set has only comments that somebody once found toxic, and its raters are seldom of one
   * mind; so it is looked at in three ways.
   */
  void addCivilComments(List<CivilComment> comments) {
    UnmarkedSentences unmarked = new UnmarkedSentences();
    Curve parts = new Curve();
    Curve clear = new Curve();
    Curve majority = new Curve();
    for (CivilComment comment : comments) {
      double score = model.apply(comment.text()).toxic();
      if (comment.marks().stream().noneMatch(List::isEmpty)) {
        parts.add(score, true);
        String rest =
            unmarked.of(comment.text(), comment.marks().stream().flatMap(List::stream).toList());
        if (rest.codePointCount(0, rest.length()) >= SHORTEST_REST) {
          parts.add(model.apply(rest).toxic(), false);
        }
      }
      if (comment.notToxic() == 0 || comment.notToxic() == comment.raters()) {
        clear.add(score, comment.notToxic() == 0);
      }
      if (2 * comment.notToxic() != comment.raters()) {
        majority.add(score, 2 * comment.notToxic() < comment.raters());
      }
    }
    parts.addTo(figures, "Civil, marked by all / what nobody marked", 0.95);
    clear.addTo(figures, "Civil, toxic to all raters / to none", 0.95);
    majority.addTo(figures, "Civil, toxic to most raters / to fewer", Double.NaN);
  }

  void addDavidson(List<DavidsonTweet> tweets) {
    Curve toxic = new Curve();
    Curve hate = new Curve();
    for (DavidsonTweet tweet : tweets) {
      Scores scores = model.apply(tweet.text());
      toxic.add(scores.toxic(), tweet.kind() != DavidsonTweet.Kind.NEITHER);
      hate.add(scores.hate(), tweet.kind() == DavidsonTweet.Kind.HATE);
    }
    toxic.addTo(figures, "Davidson, hate or offensive / neither", 0.93);
    hate.addTo(figures, "Davidson, hate / the rest, by hate", Double.NaN);
  }

  /** For each functionality the share of cases flagged, or left alone, as they should be. */
  void addHateCheck(List<HateCheckCase> cases) {
    Curve byHate = new Curve();
    Curve byToxic = new Curve();
    Map<String, int[]> counts = new TreeMap<>();
    for (HateCheckCase each : cases) {
      Scores scores = model.apply(each.text());
      byHate.add(scores.hate(), each.hateful());
      byToxic.add(scores.toxic(), each.hateful());
      int[] count = counts.computeIfAbsent(each.functionality(), f -> new int[3]);
      count[0]++;
      count[1] += scores.toxic() >= FLAGGED == each.hateful() ? 1 : 0;
      count[2] += scores.hate() >= FLAGGED == each.hateful() ? 1 : 0;
    }
    byHate.addTo(figures, "HateCheck, by hate", Double.NaN);
    byToxic.addTo(figures, "HateCheck, by toxic", Double.NaN);
    counts.forEach(
        (functionality, count) ->
            figures.add(
                Figure.of(GROUP, "HateCheck " + functionality, (double) count[1] / count[0])
                    .note(
                        "right by toxic; by hate %.4f; %d cases",
                        (double) count[2] / count[0], count[0])));
  }

  /** Scores with their truth. */
  private static final class Curve {
    private final DoubleStream.Builder scores = DoubleStream.builder();
    private final List<Boolean> truths = new ArrayList<>();

    void add(double score, boolean positive) {
      scores.add(score);
      truths.add(positive);
    }

    /** Nothing if a class is empty: then there is no curve. */
    void addTo(List<Figure> figures, String name, double least) {
      if (!truths.contains(true) || !truths.contains(false)) {
        return;
      }
      boolean[] positive = new boolean[truths.size()];
      for (int i = 0; i < positive.length; i++) {
        positive[i] = truths.get(i);
      }
      RocAuc curve = RocAuc.of(scores.build().toArray(), positive);
      figures.add(
          Figure.of(GROUP, name, curve.area())
              .atLeast(least)
              .note("ROC-AUC; %,d / %,d", curve.positives(), curve.negatives()));
    }
  }
}
