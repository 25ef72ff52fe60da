package dev.sluice.local.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipeTextTest {

  @Test
  void whatIsShownIsARecipeOfTheSameDigest() throws IOException {
    for (String name : ShippedRecipes.NAMES) {
      Recipe recipe = ShippedRecipes.find(name).orElseThrow();
      List<String> lines = RecipeText.lines(RecipeJson.of(recipe));

      Recipe again = Recipe.parse(String.join("\n", lines));
      assertThat(again.digest()).isEqualTo(recipe.digest());
      assertThat(again.description()).isEqualTo(recipe.description());
      assertThat(lines).first().isEqualTo("# digest " + recipe.digest());
    }
  }

  @Test
  void everyPartOfARecipeSurvivesBeingShown() throws IOException {
    Recipe recipe =
        Recipe.parse(
            """
            name: all-parts
            description: "quotes \\" and: colons # too"
            languages: {allow: ["no", en, zho_Hant], min_confidence: 0.00001, slices: ["true"]}
            rules:
              - {rule: 1st, signal: "attribute:stars", min: -0.5, max: 12345678, when_missing: pass}
            pii: {default: keep, email: {action: mask, style: fineweb}, ip: reject}
            edits: [c4_lines]
            dedup:
              exact: true
              near: {signature: rpv2-13w-128, threshold: 0.8, bands: 9, rows: 13, verify: bands}
              paragraphs: {group: [slice], min_characters: 30}
              ngrams: {expected: 5000000000, false_positive_rate: 0.00001, group: [language]}
            """);

    List<String> lines = RecipeText.lines(RecipeJson.of(recipe));
    assertThat(Recipe.parse(String.join("\n", lines))).isEqualTo(recipe);
    assertThat(lines)
        .contains(
            "# N-grams: 128 Bloom filters of 17 hashes, 14976.7 MB in all in the memory of curate.");
  }

  @Test
  void theCurveRisesToTheThresholdAndIsMarkedThere() throws IOException {
    Recipe recipe = ShippedRecipes.find("dedup-only").orElseThrow();
    JsonNode curve = RecipeJson.of(recipe).path("banding").path("curve");

    assertThat(curve).hasSize(15);
    for (int i = 1; i < curve.size(); i++) {
      assertThat(curve.get(i).get("meet").asDouble())
          .isGreaterThanOrEqualTo(curve.get(i - 1).get("meet").asDouble());
    }
    assertThat(RecipeText.lines(RecipeJson.of(recipe)))
        .filteredOn(line -> line.endsWith("threshold"))
        .singleElement()
        .asString()
        .startsWith("#      0.80");
  }
}
