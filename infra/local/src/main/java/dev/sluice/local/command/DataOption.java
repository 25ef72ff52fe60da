package dev.sluice.local.command;

import dev.sluice.local.supervisor.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Names the stack that a command is about. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "sluice-data",
      description = "data directory of the stack (default: ./sluice-data)")
  private Path data;

  Path path() {
    return data.toAbsolutePath().normalize();
  }

  Path status() {
    return path().resolve("run").resolve("status.json");
  }

  Path ports() {
    return path().resolve("run").resolve("ports");
  }

  /**
   * Process id of the supervisor that runs the stack.
   *
   * @throws IllegalArgumentException if no stack runs there
   */
  long runningSupervisor() {
    return DataDirectory.heldBy(path())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no stack runs on %s; start it with: ./sluice up --data %s"
                        .formatted(path(), path())));
  }
}
