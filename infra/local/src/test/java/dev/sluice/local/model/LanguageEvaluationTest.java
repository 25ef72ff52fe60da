package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageEvaluationTest {
  private static final SetLabels LABELS =
      SetLabels.parse("s", "# set\tfile\tlabel\ns\ta.txt\taaa_Latn\ns\tb.txt\tbbb_Latn\n");
  private static final List<Example> EXAMPLES =
      List.of(
          new Example("a.txt", "a"),
          new Example("a.txt", "a"),
          new Example("a.txt", "b"),
          new Example("b.txt", "b"),
          new Example("b.txt", "?"));

  /** Answers by the letter, with a confidence of 0.9, and nothing to a question mark. */
  private final LanguageEvaluation evaluation =
      new LanguageEvaluation(
          text -> text.equals("?") ? null : new Language(text.repeat(3) + "_Latn", 0.9));

  @Test
  void figuresAreThoseCountedByHand() {
    evaluation.addWorstPairs("set", evaluation.add("set", EXAMPLES, LABELS, 0.95));
    List<Figure> figures = evaluation.figures();
    assertThat(figures)
        .extracting(Figure::name)
        .containsExactly(
            "set: macro-F1",
            "set: accuracy",
            "set: undetermined",
            "set: expected calibration error",
            "set: aaa_Latn taken for bbb_Latn");
    // a: precision 2/2, recall 2/3; b: precision 1/2, recall 1/2.
    assertThat(figures.get(0).value()).isCloseTo((0.8 + 0.5) / 2, within(1e-12));
    assertThat(figures.get(0).passes()).isFalse();
    assertThat(figures.get(1).value()).isCloseTo(0.6, within(1e-12));
    assertThat(figures.get(2).value()).isCloseTo(0.2, within(1e-12));
    assertThat(figures.get(3).value()).isCloseTo(0.9 - 0.75, within(1e-12));
    assertThat(figures.get(4).value()).isEqualTo(1);
    assertThat(figures.get(4).note()).isEqualTo("of 3");
  }

  @Test
  void aFileThatNobodyGaveALabelIsAnError() {
    List<Example> unknown = List.of(new Example("c.txt", "a"));
    assertThatThrownBy(() -> evaluation.add("set", unknown, LABELS, 0.95))
        .isInstanceOf(UnreadableSetException.class)
        .hasMessageStartingWith("c.txt: has no label");
  }

  @Test
  void everyFileOfTheRealSetsHasALabel() {
    assertThat(SetLabels.of("ntrex").label("newstest2019-ref.srp-Cyrl.txt")).isEqualTo("srp_Cyrl");
    assertThat(SetLabels.of("lingua").label("de.txt")).isEqualTo("deu_Latn");
  }
}
