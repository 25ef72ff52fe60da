package dev.sluice.local.command;

import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.run.BoundedRun;
import dev.sluice.local.run.KeptOut;
import dev.sluice.local.run.RunFolder;
import dev.sluice.local.run.RunRecord;
import dev.sluice.local.stack.LocalStack;
import dev.sluice.local.stack.Output;
import dev.sluice.local.stack.StackPorts;
import dev.sluice.local.stack.StackSettings;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.schemas.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A bounded run of the whole stream over files, directories and repositories. */
@Command(
    name = "refine",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice refine tests/samples --out out%n"
            + "  ./sluice refine crawl/*.warc.gz --recipe dedup-only --out out --overwrite%n"
            + "  ./sluice refine corpus.jsonl.zst --slice books --recipe my-recipe.yaml --out out%n"
            + "  ./sluice refine corpus.jsonl --benchmark gsm8k=test.jsonl --out out%n"
            + "  ./sluice refine crawl/ --takedowns requests.txt --out out%n"
            + "  ./sluice refine ~/src/project --out out          a git repository, read bare%n"
            + "%n",
    header = "Bounded run of the whole stream over files, directories and repositories.",
    description = {
      "Runs the whole stream over files or directories: starts the local cluster, ingests, drains,"
          + " writes OUT, prints a summary, exits. OUT gets report.json, decisions.jsonl.gz,"
          + " curated.jsonl.gz and shards/.",
      "An interrupted run goes on where it stopped when it is started again with the same inputs."
    })
public final class RefineCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = ".warc .wet .arc .jsonl (.gz, .zst), a git repository, or a folder of these")
  private List<Path> inputs;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "where results go")
  private Path out;

  @Option(
      names = "--slice",
      description =
          "slice of all inputs (default: common-crawl for WARC, github for git, documents for"
              + " JSON lines)")
  private String slice;

  @Option(
      names = "--recipe",
      defaultValue = "default",
      description = "a shipped recipe or a YAML file (default: ${DEFAULT-VALUE})")
  private String recipe;

  @Mixin private ClassifiersOption classifiers;

  @Mixin private SignaturesOption signatures;

  @Mixin private ExtractionOption extraction;

  @Mixin private BenchmarkFiles benchmarks;

  @Mixin private TakedownsFile takedowns;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "threads of each stage (default: cores, at most 4)")
  private Integer parallelism;

  @Option(
      names = "--export",
      defaultValue = "curated",
      description = "curated or none: whether to write curated.jsonl.gz (default: curated)")
  private String export;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "keep broker, logs and state there, for a replay (default: OUT/.stack, removed)")
  private Path data;

  @Option(names = "--overwrite", description = "replace the results of an earlier run in OUT")
  private boolean overwrite;

  @Override
  public Integer call() throws Exception {
    if (!Set.of("curated", "none").contains(export)) {
      throw new IllegalArgumentException("--export must be curated or none, but is " + export);
    }
    Console console = Console.ofProcess();
    InputPlan plan = InputPlan.of(inputs, Optional.ofNullable(slice));
    plan.skipped().forEach(file -> console.say("skipped, of no known kind: " + file));
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in " + inputs);
    }
    plan.slices().forEach(Topics::raw); // a name that no topic can have is refused here
    RecipeFile recipeFile = RecipeFile.bounded(recipe);
    KeptOut keptOut = new KeptOut(benchmarks.readFor(recipeFile.recipe()), takedowns.read());
    if (overwrite && data != null && Files.exists(data.resolve("plan"))) {
      throw new IllegalArgumentException(
          data
              + " holds the state of an earlier run, which --overwrite keeps; give another --data");
    }
    StackSettings settings =
        new StackSettings(
            threads(),
            StackSettings.BOUNDED_CHECKPOINT_MILLIS,
            classifiers.file(),
            signatures.setFor(recipeFile.recipe()),
            extraction.config());
    RunFolder folder = RunFolder.open(out, Optional.ofNullable(data), overwrite);
    folder.claim(
        plan,
        recipeFile.recipe(),
        String.join(
                " ",
                classifiers.identity(),
                signatures.set().identity(),
                extraction.config().identity(),
                BenchmarkFiles.identity(keptOut.benchmarks()))
            + TakedownsFile.identity(keptOut.takedowns()));
    RunRecord record =
        new RunRecord(
            recipeFile.yaml(),
            plan.inputs(),
            new TreeMap<>(extraction.config().settings()),
            classifiers.file().orElse(null),
            signatures.set().names());
    record.write(folder.out());
    record.write(folder.data()); // for replays
    try (DataDirectory directory = DataDirectory.lock(folder.data())) {
      Output output = recipeFile.output(recipeFile.recipe().name(), directory, folder.shards());
      try (LocalStack stack =
          new LocalStack(
              directory,
              StackPorts.sticky(directory.run().resolve("ports")),
              settings,
              console::say)) {
        new BoundedRun(stack, output, folder, console::say, console::progress)
            .refine(plan, keptOut, export.equals("curated"));
      }
    }
    folder.removeTemporaryData();
    return 0;
  }

  private int threads() {
    return parallelism != null
        ? parallelism
        : Math.min(4, Runtime.getRuntime().availableProcessors());
  }
}
