package dev.sluice.local.command;

import dev.sluice.local.connect.ConnectClient;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.input.UnusableInputException;
import dev.sluice.local.live.LiveSources;
import dev.sluice.local.stack.StackPorts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds sources to a running stack. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice ingest CC-MAIN-*.warc.gz --data ~/sluice%n"
            + "  ./sluice ingest books.jsonl.zst --slice books%n"
            + "%n",
    header = "Adds sources to a running stack.",
    description =
        "Adds files, directories or repositories to a running stack and returns; the stack reads"
            + " them. The same sources added twice are read once.")
public final class IngestCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "SOURCE", description = "as INPUT of refine")
  private List<Path> sources;

  @Mixin private DataOption data;

  @Option(names = "--slice", description = "slice of all sources (default: by kind, as refine)")
  private String slice;

  @Override
  public Integer call() throws Exception {
    data.runningSupervisor();
    InputPlan plan = InputPlan.of(sources, Optional.ofNullable(slice));
    plan.skipped().forEach(file -> System.err.println("skipped, of no known kind: " + file));
    if (plan.inputs().isEmpty()) {
      throw new UnusableInputException("nothing to read in " + sources);
    }
    StackPorts ports = StackPorts.read(data.ports());
    LiveSources live =
        new LiveSources(
            new ConnectClient(ports.connect()), ports, data.path().resolve("blobs"), data.status());
    live.add(plan);
    System.err.printf("%d sources added%n", plan.inputs().size());
    return 0;
  }
}
