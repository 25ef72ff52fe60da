package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a benchmark away from a running stack. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    header = "Takes a benchmark away from a running stack.",
    description = "What it made the stack reject stays rejected.")
public final class BenchmarkRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "of the benchmark")
  private String name;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    if (!RunningBenchmarks.of(data).remove(name)) {
      throw new IllegalArgumentException("no benchmark '%s'; see benchmark list".formatted(name));
    }
    System.err.println(name + ": removed");
    return 0;
  }
}
