package dev.sluice.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipeFileTest {
  @TempDir Path folder;

  @Test
  void recipeThatForgetsIsForAStackAndNotForABoundedRun() throws Exception {
    Path file = folder.resolve("monthly.yaml");
    Files.writeString(file, "{name: monthly, dedup: {exact: true, generation: 30d}}");

    assertThat(RecipeFile.named(file.toString()).recipe().name()).isEqualTo("monthly");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RecipeFile.bounded(file.toString()))
        .withMessageContaining("recipe monthly has dedup.generation")
        .withMessageContaining("leave it out for a bounded run");
  }

  @Test
  void anyOtherRecipeIsForBoth() throws Exception {
    assertThat(RecipeFile.bounded("default")).isEqualTo(RecipeFile.named("default"));
  }
}
