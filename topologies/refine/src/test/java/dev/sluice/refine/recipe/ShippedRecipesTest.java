package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedRecipesTest {

  @Test
  void everyShippedRecipeParsesUnderItsName() {
    for (String name : ShippedRecipes.NAMES) {
      assertThat(ShippedRecipes.find(name).orElseThrow().name()).isEqualTo(name);
    }
    assertThat(ShippedRecipes.find("../default")).isEmpty();
  }

  @Test
  void proseRulesLeaveSourceCodeAlone() {
    List<String> forCode =
        ShippedRecipes.find("default").orElseThrow().rules().stream()
            .filter(rule -> !rule.scope().excludedSlices().contains("github"))
            .map(Rule::name)
            .toList();

    assertThat(forCode)
        .containsExactly(
            "text_not_empty", "http_status", "max_line_length", "mean_line_length", "alphanumeric");
  }

  @Test
  void dedupOnlyHasNoRuleAboutTheText() {
    Recipe recipe = ShippedRecipes.find("dedup-only").orElseThrow();

    assertThat(recipe.rules()).isEmpty();
    assertThat(recipe.languages()).isNull();
    assertThat(recipe.dedup()).isEqualTo(ShippedRecipes.find("default").orElseThrow().dedup());
  }
}
