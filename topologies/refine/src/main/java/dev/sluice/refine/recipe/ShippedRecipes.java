package dev.sluice.refine.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    String resource = "/recipes/" + name + ".yaml";
    try (InputStream in = ShippedRecipes.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
