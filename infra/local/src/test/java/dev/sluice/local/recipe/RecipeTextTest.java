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
