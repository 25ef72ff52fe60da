package dev.sluice.local.command;

import dev.sluice.local.stack.Output;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A recipe as the user names it: a file, or one that is shipped.
 *
 * @param yaml its text, as read
 */
record RecipeFile(Recipe recipe, String yaml) {
  /**
   * @throws IllegalArgumentException if there is no such recipe or it is wrong
   */
  static RecipeFile named(String name) throws IOException {
    Path file = Path.of(name);
    String yaml;
    if (Files.isRegularFile(file)) {
      yaml = Files.readString(file);
    } else {
      yaml =
          ShippedRecipes.yaml(name)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "no recipe '%s': neither a file nor one of the shipped %s"
                              .formatted(name, ShippedRecipes.NAMES)));
    }
    return new RecipeFile(Recipe.parse(yaml), yaml);
  }

  /**
   * The same for a bounded run, where event times are places in the input and no times: generations
   * would cut it anywhere.
   *
   * @throws IllegalArgumentException if there is no such recipe, or it is wrong or forgets
   */
  static RecipeFile bounded(String name) throws IOException {
    RecipeFile file = named(name);
    if (file.recipe().dedup().generations().forget()) {
      throw new IllegalArgumentException(
          "recipe %s has dedup.generation, which goes by the time of reading of a running stack;"
                  .formatted(file.recipe().name())
              + " leave it out for a bounded run, which remembers every document");
    }
    return file;
  }

  /**
   * Keeps the text where the children read it, so that a run never changes its recipe midway.
   *
   * @param name suffix of the curated and rejected topics
   */
  Output output(String name, DataDirectory directory, Path shards) throws IOException {
    return new Output(name, recipe, writeTo(directory.run()), shards);
  }

  private Path writeTo(Path folder) throws IOException {
    Path file = folder.resolve("recipe-" + recipe.name() + ".yaml");
    Files.writeString(file, yaml);
    return file;
  }
}
