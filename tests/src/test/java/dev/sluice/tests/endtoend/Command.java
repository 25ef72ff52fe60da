package dev.sluice.tests.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running sluice command. */
final class Command implements AutoCloseable {
  private final Process process;
  private final Path out;
  private final Path err;

  private Command(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /**
   * @param folder where its two output streams are kept
   */
  static Command start(Path folder, Object... arguments) throws IOException {
    Files.createDirectories(folder);
    Path out = Files.createTempFile(folder, "command", ".out");
    Path err = Files.createTempFile(folder, "command", ".err");
    List<String> strings = java.util.Arrays.stream(arguments).map(Object::toString).toList();
    ProcessBuilder builder = Installation.command(err, strings).redirectOutput(out.toFile());
    return new Command(builder.start(), out, err);
  }

  /** Runs a command to its end and expects success. */
  static String run(Path folder, Object... arguments) throws IOException, InterruptedException {
    try (Command command = start(folder, arguments)) {
      assertThat(command.exitCode(Duration.ofMinutes(6))).as(command::err).isZero();
      return command.out();
    }
  }

  int exitCode(Duration patience) throws InterruptedException {
    assertThat(process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS))
        .as(() -> "still running after " + patience + ":\n" + err())
        .isTrue();
    return process.exitValue();
  }

  boolean running() {
    return process.isAlive();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      process.destroy();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
