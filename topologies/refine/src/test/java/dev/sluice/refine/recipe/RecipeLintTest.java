package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecipeLintTest {

  @Test
  void shippedRecipesHaveNoProblems() {
    for (String name : ShippedRecipes.NAMES) {
      assertThat(RecipeLint.problems(ShippedRecipes.yaml(name).orElseThrow())).isEmpty();
    }
  }

  @Test
  void everyProblemIsToldOnceAndRulesKeepTheirNumbers() {
    String yaml =
        """
        name: No Capitals
        colour: red
        curated_partitions: 65
        languages: {allow: [], min_confidence: 2}
        rules:
          - {rule: a, signal: text_bytes}
          - {rule: b, signal: text_bytes, min: 1}
          - {rule: c, signal: text_bytes, min: 3, max: 1, when_missing: perhaps}
          - {rule: b, signal: text_bytes, min: 1, aggregate: median}
          - {signal: text_bytes, min: 1}
        dedup:
          near: {signature: sluice-5w-127, threshold: 80, recall: 0.9}
        """;

    assertThat(RecipeLint.problems(yaml))
        .anyMatch(it -> it.startsWith("name must be 1 to 100 of a-z") && it.contains("No Capitals"))
        .anyMatch(it -> it.startsWith("unknown key colour"))
        .anyMatch(it -> it.startsWith("curated_partitions must be 1 to 64, but is 65"))
        .anyMatch(it -> it.startsWith("languages.allow must be at least one language"))
        .anyMatch(it -> it.startsWith("rules[0].rule a has neither min nor max"))
        .anyMatch(it -> it.startsWith("rules[2].when_missing must be one of reject, pass"))
        .anyMatch(it -> it.startsWith("rules[2].min and max of rule c must be finite"))
        .anyMatch(it -> it.startsWith("rules[3].aggregate must be one of"))
        .anyMatch(it -> it.startsWith("rules[3].rule must be a name no other rule has"))
        .anyMatch(it -> it.startsWith("rules[4].rule must be a text, but is missing"))
        .anyMatch(it -> it.startsWith("dedup.near.signature must be one of sluice-5w-128-v2"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsNoYamlIsOneProblem() {
    assertThat(RecipeLint.problems("name: [")).hasSize(1);
    assertThat(RecipeLint.problems("- a")).hasSize(1);
    assertThat(RecipeLint.problems("")).hasSize(1);
  }
}
