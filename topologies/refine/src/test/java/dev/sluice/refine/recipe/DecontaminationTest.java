package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Hit;
import dev.sluice.refine.decontaminate.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecontaminationTest {

  private static Recipe recipe(String keys) {
    return Recipe.parse("{name: test, decontaminate: {%s}}".formatted(keys));
  }

  private static Decontamination of(String keys) {
    return recipe(keys).decontamination();
  }

  @Test
  void eachMethodHasItsOwnDefaults() {
    assertThat(Recipe.parse("{name: test}").decontamination()).isNull();
    assertThat(of("").criteria()).isEqualTo(new Criteria(Method.GPT3, 13, 1, 0));
    assertThat(of("method: datatrove").criteria().n()).isEqualTo(12);
    assertThat(of("method: dolma, n: 20, min_hits: 2, min_share: 0.5").criteria())
        .isEqualTo(new Criteria(Method.DOLMA, 20, 2, 0.5));
  }

  @Test
  void onlyTheBenchmarksNamedMatter() {
    assertThat(of("").names("gsm8k")).isTrue();
    assertThat(of("benchmarks: [mmlu]").names("gsm8k")).isFalse();
    assertThat(of("benchmarks: [mmlu]").names("mmlu")).isTrue();
  }

  @Test
  void settingsOutOfRangeAreRefusedWithTheirKeyAndRange() {
    refused("method: gpt4", "decontaminate.method must be one of gpt3, datatrove, dolma");
    refused("n: 3", "decontaminate.n must be 4 to 100, but is 3");
    refused("n: 101", "4 to 100");
    refused("min_hits: 0", "decontaminate.min_hits must be 1 or more");
    refused("min_share: 1.5", "decontaminate.min_share must be 0 to 1");
    refused("benchmarks: [all, mmlu]", "decontaminate.benchmarks must be [all], or names");
    refused("benchmarks: []", "decontaminate.benchmarks");
    refused("benchmarks: [A b]", "'A b'");
    refused("threshold: 3", "unknown key decontaminate.threshold");
  }

  private static void refused(String keys, String message) {
    assertThatThrownBy(() -> recipe(keys))
        .isInstanceOf(InvalidRecipeException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theDigestTellsSettingsApartAndDefaultsAreWrittenOut() {
    assertThat(CanonicalForm.of(recipe("")))
        .contains(
            "\"decontaminate\":{\"benchmarks\":[\"all\"],\"method\":\"gpt3\",\"min_hits\":1,"
                + "\"min_share\":0,\"n\":13}");
    assertThat(recipe("n: 13").digest()).isEqualTo(recipe("").digest());
    assertThat(recipe("n: 12").digest()).isNotEqualTo(recipe("").digest());
  }

  @Test
  void aRejectionNamesThePassageAndTheBoundThatFailed() {
    Hit hit = new Hit("gsm8k", "test#3", "text", 0, 4, 7, 0.5);
    Decision.Reject reject = of("min_hits: 2, min_share: 0.25").reject(List.of(hit));
    assertThat(reject.rule()).isEqualTo("contaminated");
    assertThat(reject.value()).isEqualTo("gsm8k/test#3");
    assertThat(reject.threshold()).isEqualTo("hits < 2 of n = 13 or share < 0.25");
    assertThat(reject.method()).isEqualTo("gpt3");
  }
}
