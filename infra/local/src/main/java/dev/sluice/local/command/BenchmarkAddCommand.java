package dev.sluice.local.command;

import dev.sluice.local.benchmark.BenchmarkFile;
import dev.sluice.refine.decontaminate.Benchmark;
import dev.sluice.refine.decontaminate.ContaminationIndex;
import dev.sluice.refine.decontaminate.Criteria;
import dev.sluice.refine.decontaminate.Method;
import dev.sluice.refine.decontaminate.Passage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a benchmark to a running stack. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice benchmark add gsm8k gsm8k.zip --only test.jsonl --data ~/sluice%n"
            + "  ./sluice benchmark add mmlu mmlu/*.csv --data ~/sluice%n"
            + "%n",
    header = "Adds a benchmark to a running stack, or replaces the one of its name.",
    description =
        "Reads .jsonl, .json (an array) and .csv with a header, also .gz and .zst, or a .zip of"
            + " these. Applies at once to every document judged from then on.")
public final class BenchmarkAddCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "of the benchmark")
  private String name;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "its items")
  private List<Path> files;

  @Option(
      names = "--only",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "of an archive, only the files whose name holds this text")
  private String only;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    Benchmark.requireName(name);
    List<Passage> passages = new ArrayList<>();
    for (Path file : files) {
      passages.addAll(BenchmarkFile.read(file, entry -> entry.contains(only)));
    }
    RunningBenchmarks.of(data).put(name, passages);
    System.err.printf("%s: %d passages added%n", name, passages.size());
    for (Method method : Method.values()) {
      System.err.println("  " + findable(method, passages));
    }
    return 0;
  }

  /** What each method can find of it, for no method finds the shortest. */
  private String findable(Method method, List<Passage> passages) {
    ContaminationIndex.Coverage coverage =
        ContaminationIndex.of(Criteria.of(method), List.of(new Benchmark(name, passages)))
            .coverage()
            .get(0);
    return "%s: %d can be found (n = %d), %d are too short, %d are set phrases"
        .formatted(
            method.key(),
            coverage.passages() - coverage.tooShort() - coverage.setPhrases(),
            coverage.n(),
            coverage.tooShort(),
            coverage.setPhrases());
  }
}
