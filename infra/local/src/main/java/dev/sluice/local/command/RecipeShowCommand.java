package dev.sluice.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sluice.local.recipe.RecipeJson;
import dev.sluice.local.recipe.RecipeText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A recipe in canonical terms. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice recipe show default%n"
            + "  ./sluice recipe show my-recipe.yaml --json | jq .banding.curve%n"
            + "%n",
    header = "Shows a recipe in canonical terms.",
    description =
        "Prints a recipe with every default written out, its digest, and the banding that finds"
            + " near duplicates: which share of pairs of each similarity meets. What is printed"
            + " is a recipe of the same digest.")
public final class RecipeShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME|FILE", description = "a shipped recipe or a YAML file")
  private String name;

  @Option(names = "--json", description = "one JSON object")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    ObjectNode recipe = RecipeJson.of(RecipeFile.named(name).recipe());
    if (json) {
      System.out.println(recipe);
    } else {
      RecipeText.lines(recipe).forEach(System.out::println);
    }
    return 0;
  }
}
