package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.signal.SpanValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToxicityEvaluationTest {
  /** The text is its own score, of toxicity; of hate it is half of that. */
  private final ToxicityEvaluation evaluation =
      new ToxicityEvaluation(
          text ->
              new ToxicityEvaluation.Scores(
                  Double.parseDouble(text), Double.parseDouble(text) / 2));

  @Test
  void civilCommentsAreComparedInThreeWays() {
    List<SpanValue> none = List.of();
    List<SpanValue> one = List.of(new SpanValue(0, 3, null));
    evaluation.addCivilComments(
        List.of(
            new CivilComment("0.9", 0, List.of(one, one, one)),
            new CivilComment("0.3", 1, List.of(one, one, none)),
            new CivilComment("0.4", 2, List.of(one, one, none, none)),
            new CivilComment("0.1" + "0".repeat(60), 3, List.of(one, one, one)),
            new CivilComment("0.5", 2, List.of(none, none, one))));
    // The mark covers all of each comment, so nothing unmarked is left to compare with: no figure.
    assertThat(evaluation.figures())
        .extracting(Figure::note)
        .containsExactly("ROC-AUC; 1 / 1", "ROC-AUC; 2 / 2");
    assertThat(evaluation.figures()).extracting(Figure::value).containsExactly(1.0, 0.75);
    assertThat(evaluation.figures().get(0).passes()).isTrue();
    assertThat(evaluation.figures().get(1).hasTarget()).isFalse();
  }

  @Test
  void whatNobodyMarkedIsNotToxic() {
    String rest = " 0.2" + "0".repeat(60);
    ToxicityEvaluation lengths =
        new ToxicityEvaluation(text -> new ToxicityEvaluation.Scores(text.length() / 1e3, 0));
    lengths.addCivilComments(
        List.of(
            new CivilComment(
                "You fool! What is left of this comment is as civil as one could wish it to be.",
                0,
                List.of(List.of(new SpanValue(4, 8, null)))),
            new CivilComment("Fool!" + rest, 1, List.of(List.of()))));
    Figure parts = lengths.figures().get(0);
    assertThat(parts.name()).startsWith("Civil, marked by all");
    assertThat(parts.note()).isEqualTo("ROC-AUC; 1 / 1");
    assertThat(parts.value()).isEqualTo(1);
  }

  @Test
  void hateAndOffenceAreToxicInDavidson() {
    evaluation.addDavidson(
        List.of(
            new DavidsonTweet("1", "0.9", DavidsonTweet.Kind.HATE),
            new DavidsonTweet("2", "0.8", DavidsonTweet.Kind.OFFENSIVE),
            new DavidsonTweet("3", "0.2", DavidsonTweet.Kind.NEITHER)));
    assertThat(evaluation.figures()).extracting(Figure::value).containsExactly(1.0, 1.0);
    assertThat(evaluation.figures().get(0).passes()).isTrue();
  }

  @Test
  void aFunctionalityIsRightWhereHateIsFlaggedAndTheRestLeftAlone() {
    evaluation.addHateCheck(
        List.of(
            new HateCheckCase("slur_h", "0.6", true),
            new HateCheckCase("slur_h", "0.4", true),
            new HateCheckCase("reclaimed_nh", "0.1", false),
            new HateCheckCase("reclaimed_nh", "0.1", false)));
    assertThat(evaluation.figures())
        .extracting(Figure::name)
        .containsExactly(
            "HateCheck, by hate",
            "HateCheck, by toxic",
            "HateCheck reclaimed_nh",
            "HateCheck slur_h");
    assertThat(evaluation.figures()).extracting(Figure::value).containsExactly(1.0, 1.0, 1.0, 0.5);
    assertThat(evaluation.figures().get(3).note())
        .isEqualTo("right by toxic; by hate 0.0000; 2 cases");
  }
}
