package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Recipes: listed, shown and checked. */
@Command(
    name = "recipe",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice recipe list%n"
            + "  ./sluice recipe show default                in canonical terms, with its curve%n"
            + "  ./sluice recipe lint my-recipe.yaml         everything that is wrong with it%n"
            + "%n",
    header = "Lists, shows and checks recipes.",
    description =
        "A recipe says which documents are kept; topologies/refine/README.md has its keys.",
    subcommands = {RecipeListCommand.class, RecipeShowCommand.class, RecipeLintCommand.class})
public final class RecipeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
