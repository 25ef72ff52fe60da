package dev.sluice.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.local.input.InputPlan;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.local.supervisor.StackInUseException;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir private Path folder;

  @Test
  void aKeptStackWritesOnlyIntoTheFolderItBeganWith() throws IOException {
    InputPlan plan = plan();
    Recipe recipe = Recipe.parse(ShippedRecipes.yaml("default").orElseThrow());
    open("out").claim(plan, recipe, "builtin");
    open("out").claim(plan, recipe, "builtin");
    assertThatThrownBy(() -> open("elsewhere").claim(plan, recipe, "builtin"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another --out");
  }

  @Test
  void overwriteDoesNotPullTheStackFromUnderARunThatStillGoes() throws IOException {
    Path stack = folder.resolve("out/.stack");
    try (DataDirectory running = DataDirectory.lock(stack)) {
      assertThatThrownBy(() -> RunFolder.open(folder.resolve("out"), Optional.empty(), true))
          .isInstanceOf(StackInUseException.class);
      assertThat(running.run()).exists();
    }
    RunFolder.open(folder.resolve("out"), Optional.empty(), true);
    assertThat(stack).doesNotExist();
  }

  private RunFolder open(String out) throws IOException {
    return RunFolder.open(folder.resolve(out), Optional.of(folder.resolve("data")), false);
  }

  private InputPlan plan() throws IOException {
    Path file = folder.resolve("a.jsonl");
    Files.writeString(file, "");
    return InputPlan.of(List.of(file), Optional.empty());
  }
}
