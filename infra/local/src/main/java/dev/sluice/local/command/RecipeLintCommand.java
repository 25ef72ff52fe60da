package dev.sluice.local.command;

import dev.sluice.annotate.io.ClassifierFiles;
import dev.sluice.refine.recipe.Measured;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeLint;
import dev.sluice.refine.recipe.Rule;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything that is wrong with recipes. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice recipe lint my-recipe.yaml%n"
            + "  ./sluice recipe lint recipes/*.yaml --classifiers my-models.yaml%n"
            + "%n",
    header = "Tells everything that is wrong with recipes.",
    description =
        "Prints each problem with file, key, value and what is allowed, and the digest of each"
            + " recipe without one. A signal that no measurement has is noted: a rule on it rejects"
            + " every document it asks. Exit code 2 if a recipe cannot be used.")
public final class RecipeLintCommand implements Callable<Integer> {
  /** Measured by the annotate stage beside the catalogue. */
  private static final Set<String> BESIDE = Set.of(Measured.TEXT_BYTES, "http_status");

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "YAML files of recipes")
  private List<Path> files;

  @Mixin private ClassifiersOption classifiers;

  @Override
  public Integer call() throws Exception {
    Set<String> signals = signals();
    boolean usable = true;
    for (Path file : files) {
      String yaml = Files.readString(file);
      List<String> problems = RecipeLint.problems(yaml);
      problems.forEach(problem -> System.out.println(file + ": " + problem));
      if (problems.isEmpty()) {
        Recipe recipe = Recipe.parse(yaml);
        unknown(recipe, signals).forEach(note -> System.out.println(file + ": note: " + note));
        System.out.println(file + ": usable, digest " + recipe.digest());
      }
      usable &= problems.isEmpty();
    }
    return usable ? CommandLine.ExitCode.OK : CommandLine.ExitCode.USAGE;
  }

  private Set<String> signals() throws IOException {
    List<SignalGroup> groups = new ArrayList<>();
    SignalCatalogue.families().forEach(family -> groups.add(family.group()));
    groups.addAll(ClassifierFiles.load(classifiers.file()).signalGroups());
    Set<String> names = new TreeSet<>(BESIDE);
    groups.forEach(group -> group.definitions().forEach(it -> names.add(it.name())));
    return names;
  }

  private static List<String> unknown(Recipe recipe, Set<String> signals) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < recipe.rules().size(); i++) {
      Rule rule = recipe.rules().get(i);
      if (!signals.contains(rule.signal()) && !rule.signal().startsWith(Measured.ATTRIBUTE)) {
        notes.add(
            "rules[%d].signal should be one of ./sluice annotate --list, but is %s"
                .formatted(i, rule.signal()));
      }
    }
    return notes;
  }
}
