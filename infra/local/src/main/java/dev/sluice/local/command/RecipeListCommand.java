package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The recipes that are shipped. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice recipe list%n"
            + "  ./sluice recipe list --json | jq -r .name%n"
            + "%n",
    header = "Lists the shipped recipes.",
    description = "Prints name, digest and description of each recipe that comes with Sluice.")
public final class RecipeListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "one JSON object for each recipe")
  private boolean json;

  @Override
  public Integer call() {
    for (String name : ShippedRecipes.NAMES) {
      Recipe recipe = ShippedRecipes.find(name).orElseThrow();
      if (json) {
        System.out.println(
            new ObjectMapper()
                .createObjectNode()
                .put("name", name)
                .put("digest", recipe.digest())
                .put("description", recipe.description())
                .put("rules", recipe.rules().size()));
      } else {
        System.out.printf(
            "%-22s %s  %s%n", name, recipe.digest().substring(0, 16), recipe.description());
      }
    }
    return 0;
  }
}
