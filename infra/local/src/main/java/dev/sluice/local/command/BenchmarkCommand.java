package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Evaluation sets that are kept out of datasets. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice benchmark add gsm8k gsm8k/test.jsonl --data ~/sluice%n"
            + "  ./sluice benchmark list --data ~/sluice%n"
            + "  ./sluice benchmark remove gsm8k --data ~/sluice%n"
            + "  ./sluice benchmark scan corpus.jsonl.zst --benchmark gsm8k=gsm8k/test.jsonl%n"
            + "  ./sluice benchmark scan --curated default --data ~/sluice --retract%n"
            + "%n",
    header = "Evaluation sets that are kept out of datasets.",
    description =
        "A recipe with the key decontaminate rejects documents that hold passages of benchmarks, by"
            + " rule contaminated. A benchmark added to a running stack applies to all documents"
            + " judged from then on; those curated before are found by scan, or by a replay.",
    subcommands = {
      BenchmarkAddCommand.class,
      BenchmarkListCommand.class,
      BenchmarkRemoveCommand.class,
      BenchmarkScanCommand.class
    })
public final class BenchmarkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
