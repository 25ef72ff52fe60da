package dev.sluice.refine.recipe;

import dev.sluice.refine.resource.BundledFile;
import java.util.List;
import java.util.Optional;

/** The recipes that come with this version, as class path resources {@code recipes/NAME.yaml}. */
public final class ShippedRecipes {
  /** In the order in which they are listed. */
  public static final List<String> NAMES =
      List.of("default", "dedup-only", "redpajama-v1-github", "starcoder", "the-stack");

  private ShippedRecipes() {}

  /** The recipe of that name, if it is one of {@link #NAMES}. */
  public static Optional<Recipe> find(String name) {
    return yaml(name).map(Recipe::parse);
  }

  /** Its YAML with comments, which give the source of each threshold. */
  public static Optional<String> yaml(String name) {
    if (!NAMES.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(BundledFile.text(ShippedRecipes.class, "/recipes/" + name + ".yaml"));
  }
}
