package dev.sluice.local.command;

import dev.sluice.local.supervisor.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts a supervisor that outlives the command, and waits until its stack is ready. */
final class Detached {
  private Detached() {}

  /**
   * @return exit code of the command
   */
  static int start(DataOption data, List<String> arguments)
      throws IOException, InterruptedException {
    Files.createDirectories(data.path().resolve("logs"));
    Path log = data.path().resolve("logs").resolve("supervisor.log");
    // Refuses here, before the status of a stack that runs is taken for that of a new one.
    DataDirectory.lock(data.path()).close();
    Files.deleteIfExists(data.status());
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String property : List.of("sluice.home", "log4j2.configurationFile")) {
      command.add("-D" + property + "=" + System.getProperty(property));
    }
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.sluice.local.SluiceMain");
    command.addAll(arguments);
    Process supervisor =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (!Files.exists(data.status())) {
      if (!supervisor.isAlive()) {
        System.err.println("sluice: the stack did not start; the end of " + log + ":");
        List<String> lines = Files.readAllLines(log);
        lines.subList(Math.max(0, lines.size() - 15), lines.size()).forEach(System.err::println);
        return supervisor.exitValue() == 2 ? 2 : 1;
      }
      Thread.sleep(200);
    }
    System.err.println("the stack is up; look at it with: ./sluice status --data " + data.path());
    return 0;
  }
}
