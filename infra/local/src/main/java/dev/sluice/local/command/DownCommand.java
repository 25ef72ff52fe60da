package dev.sluice.local.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a running stack cleanly. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    headerHeading = "Examples:%n" + "  ./sluice down --data ~/sluice%n" + "%n",
    header = "Stops a running stack; what it holds stays.",
    description =
        "Stops the stack of a data directory. What it holds stays: up goes on from there.")
public final class DownCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    ProcessHandle supervisor = ProcessHandle.of(data.runningSupervisor()).orElseThrow();
    supervisor.destroy();
    try {
      supervisor.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      System.err.println(
          "sluice: process %d did not stop within %d s; see %s"
              .formatted(supervisor.pid(), PATIENCE.toSeconds(), data.path().resolve("logs")));
      return 1;
    }
    System.err.println("the stack is down");
    return 0;
  }
}
