package dev.sluice.local.model;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The C++ original, where it is installed, and how it and our engine are timed. */
final class FastTextProgram {
  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

  private final Path program;

  private FastTextProgram(Path program) {
    this.program = program;
  }

  /** Empty where PATH has no {@code fasttext}. */
  static Optional<FastTextProgram> installed() {
    return onPath("fasttext").map(FastTextProgram::new);
  }

  /** Top label and probability of each line, parted by a blank; empty without a known word. */
  List<String> predict(Path model, Path lines) throws IOException, InterruptedException {
    return run(
        List.of(program.toString(), "predict-prob", model.toString(), lines.toString(), "1"));
  }

  /** CPU seconds of the original for a file, on one core. */
  double seconds(Path model, Path lines) throws IOException, InterruptedException {
    return cpuSeconds(
        List.of(program.toString(), "predict-prob", model.toString(), lines.toString(), "1"));
  }

  /** CPU seconds of our engine for a file, in a JVM of its own, on one core. */
  static double engineSeconds(Path model, Path lines) throws IOException, InterruptedException {
    return cpuSeconds(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            EngineMain.class.getName(),
            model.toString(),
            lines.toString()));
  }

  /** User and system time of a whole process and its threads, output thrown away. */
  private static double cpuSeconds(List<String> command) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null; times", "sh"));
    onPath("taskset").ifPresent(t -> timed.addAll(List.of(t.toString(), "-c", "0")));
    timed.addAll(command);
    List<String> output = run(timed);
    Matcher time = TIME.matcher(output.get(output.size() - 1)); // the line of the children
    double seconds = 0;
    while (time.find()) {
      seconds += Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2));
    }
    return seconds;
  }

  private static List<String> run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process.getOutputStream().close();
    List<String> lines;
    try (var reader = process.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
      lines = reader.lines().toList();
    }
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(String.join(" ", command) + " ended with code " + code);
    }
    return lines;
  }

  private static Optional<Path> onPath(String name) {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }
}
