package dev.sluice.local.command;

import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.recipe.NearDedup;
import dev.sluice.refine.recipe.Recipe;
import java.util.List;
import picocli.CommandLine.Option;

/** Which MinHash signatures documents get. */
final class SignaturesOption {
  @Option(
      names = "--signatures",
      split = ",",
      paramLabel = "FAMILY",
      description =
          "families of MinHash signatures that documents get; see topologies/refine/README.md"
              + " (default: sluice-5w-128-v2)")
  private List<String> names;

  /**
   * @throws IllegalArgumentException for an unknown name, or one given twice
   */
  SignatureSet set() {
    return names == null ? SignatureSet.DEFAULT : SignatureSet.named(names);
  }

  /**
   * @throws IllegalArgumentException if the recipe compares signatures that no document would get:
   *     it would find no near duplicate and say nothing
   */
  SignatureSet setFor(Recipe recipe) {
    NearDedup near = recipe.dedup().near();
    SignatureSet set = set();
    if (near != null && !set.contains(near.signature())) {
      throw new IllegalArgumentException(
          "recipe %s compares signatures %s: add it to --signatures, which is %s"
              .formatted(recipe.name(), near.signature(), String.join(",", set.names())));
    }
    return set;
  }
}
