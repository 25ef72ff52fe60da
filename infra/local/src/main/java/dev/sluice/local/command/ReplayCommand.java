package dev.sluice.local.command;

import dev.sluice.local.run.BoundedRun;
import dev.sluice.local.run.KeptOut;
import dev.sluice.local.run.RunFolder;
import dev.sluice.local.run.RunRecord;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.stack.StackSettings;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.extract.ExtractionConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Curates the annotated topics of a finished run again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice refine corpus.jsonl --out out --data data%n"
            + "  ./sluice replay --data data --recipe dedup-only --out out2%n"
            + "  ./sluice replay --data data --benchmark gsm8k=test.jsonl --out out3%n"
            + "%n",
    header = "Curates the annotated topics of a finished run again.",
    description =
        "Runs a recipe over the annotated topics that refine --data kept; no document is read or"
            + " measured again. The same recipe gives the same shards. Takedowns that the directory's runs were given"
            + " still stand. The stack of the data"
            + " directory must not be running; the topics of a live stack, which has no end,"
            + " cannot be replayed yet.")
public final class ReplayCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Option(names = "--recipe", defaultValue = "default", description = "a shipped recipe or a file")
  private String recipe;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results go")
  private Path out;

  @Option(
      names = "--output",
      paramLabel = "NAME",
      description = "suffix of the curated and rejected topics (default: the next free replay-N)")
  private String name;

  @Option(names = "--parallelism", defaultValue = "2", description = "subtasks of curate")
  private int parallelism;

  @Mixin private BenchmarkFiles benchmarks;

  @Mixin private TakedownsFile takedowns;

  @Option(names = "--overwrite", description = "replace the results of an earlier run in --out")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    if (!Files.exists(data.path().resolve("plan"))) {
      throw new IllegalArgumentException(data.path() + " does not hold a run of refine --data");
    }
    Console console = Console.ofProcess();
    RecipeFile recipeFile = RecipeFile.bounded(recipe);
    KeptOut keptOut = new KeptOut(benchmarks.readFor(recipeFile.recipe()), takedowns.read());
    RunFolder folder = RunFolder.open(out, Optional.of(data.path()), overwrite);
    Optional<RunRecord> record = RunRecord.read(data.path());
    if (record.isPresent()) {
      record.get().withRecipe(recipeFile.yaml()).write(folder.out());
    }
    try (DataDirectory directory = DataDirectory.lock(data.path())) {
      String outputName = name != null ? name : nextReplay(directory);
      Output output = recipeFile.output(outputName, directory, folder.shards());
      try (LocalStack stack =
          new LocalStack(
              directory,
              StackPorts.sticky(data.ports()),
              new StackSettings(
                  parallelism,
                  StackSettings.BOUNDED_CHECKPOINT_MILLIS,
                  Optional.empty(),
                  SignatureSet.DEFAULT,
                  ExtractionConfig.DEFAULT),
              console::say)) {
        new BoundedRun(stack, output, folder, console::say, console::progress).replay(keptOut);
      }
    }
    return 0;
  }

  private static String nextReplay(DataDirectory directory) {
    int number = 1;
    while (Files.exists(directory.checkpoints("replay-" + number))) {
      number++;
    }
    return "replay-" + number;
  }
}
