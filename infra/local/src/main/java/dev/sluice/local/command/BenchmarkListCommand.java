package dev.sluice.local.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.decontaminate.Benchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The benchmarks of a running stack. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    header = "Lists the benchmarks of a running stack and how many passages each has.")
public final class BenchmarkListCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    for (Benchmark benchmark :
        RunningBenchmarks.of(data).read(key -> System.err.println("unreadable: " + key))) {
      System.out.println(
          json
              ? new ObjectMapper()
                  .createObjectNode()
                  .put("benchmark", benchmark.name())
                  .put("passages", benchmark.passages().size())
                  .toString()
              : "%s\t%d".formatted(benchmark.name(), benchmark.passages().size()));
    }
    return 0;
  }
}
