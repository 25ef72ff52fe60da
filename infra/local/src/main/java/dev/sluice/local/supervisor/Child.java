package dev.sluice.local.supervisor;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * One child and its lives. Not thread-safe but for {@link #usage}: the supervisor's watcher thread
 * owns it.
 */
final class Child {
  /**
   * Ctrl-C reaches every process of the terminal at once; children that went with it would leave
   * each other nothing to stop cleanly against. An ignored signal stays ignored through exec, and
   * the JVM leaves it so; SIGTERM from the supervisor still stops them.
   */
  private static final List<String> IGNORING_INTERRUPT =
      List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  private final ChildSpec spec;
  private final Path log;
  private final Path configFile;
  private final Path pidFile;
  private Process process;
  private Usage earlierLives = Usage.NONE;
  private Usage thisLife = Usage.NONE;
  private int restarts;

  Child(ChildSpec spec, DataDirectory data) {
    this.spec = spec;
    this.log = data.logs().resolve(spec.name() + ".log");
    this.configFile = data.run().resolve(spec.name() + ".properties");
    this.pidFile = data.run().resolve(spec.name() + ".pid");
  }

  String name() {
    return spec.name();
  }

  Path log() {
    return log;
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  int restarts() {
    return restarts;
  }

  synchronized Usage usage() {
    return earlierLives.then(thisLife);
  }

  synchronized void sample() {
    thisLife = thisLife.orLater(Usage.of(process.toHandle()));
  }

  void start() {
    List<String> command = new ArrayList<>(IGNORING_INTERRUPT);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(spec.jvmOptions());
    command.addAll(List.of("-cp", spec.classpath(), spec.mainClass(), "--config"));
    command.add(configFile.toString());
    try {
      writeConfig();
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.getOutputStream().close();
      Files.writeString(pidFile, Long.toString(process.pid()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name(), e);
    }
  }

  synchronized void restart() {
    earlierLives = earlierLives.then(thisLife);
    thisLife = Usage.NONE;
    restarts++;
    start();
  }

  /** SIGTERM, then SIGKILL after the grace. */
  void stop(Duration grace) throws InterruptedException {
    if (process == null) {
      return;
    }
    sample();
    process.destroy();
    if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  void kill() throws InterruptedException {
    if (process != null) {
      sample();
      process.destroyForcibly();
      process.waitFor();
    }
  }

  /** The end of the log, for a person. */
  String logTail(int lines) {
    try {
      List<String> all = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }

  private void writeConfig() throws IOException {
    Properties properties = new Properties();
    properties.putAll(spec.config());
    try (BufferedWriter out = Files.newBufferedWriter(configFile)) {
      properties.store(out, null);
    }
  }
}
