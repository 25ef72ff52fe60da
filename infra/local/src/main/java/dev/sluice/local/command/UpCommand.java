package dev.sluice.local.command;

import dev.sluice.local.live.LiveStack;
import dev.sluice.local.live.StackStatus;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.stack.StackSettings;
import dev.sluice.local.supervisor.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The always-on local stack. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice up                                  in the foreground, until Ctrl-C%n"
            + "  ./sluice up --detach --data ~/sluice         in the background, until ./sluice down%n"
            + "  ./sluice up --recipe default --recipe dedup-only%n"
            + "%n",
    header = "Starts the always-on local stack, or goes on with it.",
    description =
        "Starts broker, registry, Connect, annotate and one curate for each recipe, and keeps them"
            + " running. Goes on where it stopped.")
public final class UpCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Option(
      names = "--recipe",
      paramLabel = "RECIPE",
      defaultValue = "default",
      description = "a shipped recipe or a YAML file; may be given several times")
  private List<String> recipes;

  @Option(
      names = "--slices",
      split = ",",
      defaultValue = "common-crawl,c4,github,arxiv,books,wikipedia,stackexchange,documents",
      description = "slices of the stack (default: ${DEFAULT-VALUE})")
  private List<String> slices;

  @Mixin private ClassifiersOption classifiers;

  @Mixin private SignaturesOption signatures;

  @Mixin private ExtractionOption extraction;

  @Option(
      names = "--parallelism",
      defaultValue = "2",
      description = "threads of each stage (default: ${DEFAULT-VALUE})")
  private int parallelism;

  @Option(
      names = "--shard-age",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "a shard is cut at the latest this long after its first document")
  private long shardAgeSeconds;

  @Option(
      names = {"-d", "--detach"},
      description = "return when the stack is ready")
  private boolean detach;

  @Override
  public Integer call() throws Exception {
    if (detach) {
      return Detached.start(data, arguments());
    }
    Console console = Console.ofProcess();
    try (DataDirectory directory = DataDirectory.lock(data.path())) {
      List<Output> outputs = new ArrayList<>();
      for (String recipe : recipes) {
        RecipeFile file = RecipeFile.named(recipe);
        signatures.setFor(file.recipe());
        outputs.add(output(file, directory));
      }
      classifiers.identity(); // a mistake in them is told here, not by a child that keeps dying
      StackSettings settings =
          new StackSettings(
              parallelism,
              StackSettings.CHECKPOINT_MILLIS,
              classifiers.file(),
              signatures.set(),
              extraction.config());
      try (LocalStack stack =
          new LocalStack(directory, StackPorts.sticky(data.ports()), settings, console::say)) {
        StackStatus status = new StackStatus(data.status());
        new LiveStack(stack, slices, outputs, status, console::say).run(shardAgeSeconds * 1000);
      }
    }
    return 0;
  }

  private static Output output(RecipeFile file, DataDirectory directory) throws IOException {
    Path kept = directory.run().resolve("recipe-" + file.recipe().name() + ".yaml");
    if (Files.exists(kept)
        && !RecipeFile.named(kept.toString()).recipe().digest().equals(file.recipe().digest())) {
      throw new IllegalArgumentException(
          "recipe %s has changed since this stack first ran it; give the new one another name"
              .formatted(file.recipe().name()));
    }
    return file.output(file.recipe().name(), directory, directory.root().resolve("shards"));
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of("up", "--data", data.path().toString()));
    recipes.forEach(recipe -> arguments.addAll(List.of("--recipe", recipe)));
    arguments.addAll(List.of("--slices", String.join(",", slices)));
    classifiers
        .file()
        .ifPresent(file -> arguments.addAll(List.of("--classifiers", file.toString())));
    arguments.addAll(List.of("--signatures", String.join(",", signatures.set().names())));
    arguments.addAll(extraction.arguments());
    arguments.addAll(List.of("--parallelism", Integer.toString(parallelism)));
    arguments.addAll(List.of("--shard-age", Long.toString(shardAgeSeconds)));
    return arguments;
  }
}
