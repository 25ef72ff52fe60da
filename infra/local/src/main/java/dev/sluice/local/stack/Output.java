package dev.sluice.local.stack;

import dev.sluice.refine.recipe.Recipe;
import java.nio.file.Path;

/**
 * What one recipe makes of the annotated topics.
 *
 * @param name suffix of the curated and rejected topics; the recipe's name unless a replay chose
 *     another
 * @param recipeFile the recipe as it was when the stack first ran it
 * @param shardRoot where the sink writes commit log and shards
 */
public record Output(String name, Recipe recipe, Path recipeFile, Path shardRoot) {
  /** Folder of the recipe's commit log and shards. */
  public Path recipeRoot() {
    return shardRoot.resolve("recipe=" + recipe.digest().substring(0, 16));
  }
}
