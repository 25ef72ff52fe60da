package dev.sluice.local.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Requests to take documents down. */
@Command(
    name = "takedown",
    mixinStandardHelpOptions = true,
    headerHeading =
        "Examples:%n"
            + "  ./sluice takedown add --url https://example.org/a --reason 'author asked'%n"
            + "  ./sluice takedown add --host example.org --reason 'robots.txt of 3 May'%n"
            + "  ./sluice takedown list --json%n"
            + "  ./sluice takedown withdraw t3f09a1c2b4d5e6f7%n"
            + "%n",
    header = "Takes documents out of every dataset of a running stack, and keeps them out.",
    description =
        "A document that is curated already gets a retraction, a tombstone with the reason in its"
            + " curated partition; one that comes later is rejected by rule takedown.",
    subcommands = {
      TakedownAddCommand.class,
      TakedownListCommand.class,
      TakedownWithdrawCommand.class
    })
public final class TakedownCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(System.err);
    return CommandLine.ExitCode.USAGE;
  }
}
