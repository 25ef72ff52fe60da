package dev.sluice.refine.classify.fasttext;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The C++ original: named by SLUICE_FASTTEXT, or on the path, or fetched as a Debian package into
 * the build folder, which needs no root. Otherwise whoever wants it is skipped.
 */
public final class FastTextProgram {

  private static final Path UNPACKED = Path.of("target", "fasttext-program");
  private static final int SECONDS = 300;

  private final Path program;
  private final String libraries;

  private FastTextProgram(Path program, String libraries) {
    this.program = program;
    this.libraries = libraries;
  }

  public static FastTextProgram find() throws IOException, InterruptedException {
    String named = System.getenv("SLUICE_FASTTEXT");
    if (named != null && !named.isBlank() && !named.startsWith("${")) { // unset in Maven
      assumeTrue(Files.isExecutable(Path.of(named)), "skipped: no program at " + named);
      return new FastTextProgram(Path.of(named), null);
    }
    Optional<Path> installed =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
            .map(folder -> Path.of(folder, "fasttext"))
            .filter(Files::isExecutable)
            .findFirst();
    return installed.isPresent() ? new FastTextProgram(installed.get(), null) : fetched();
  }

  private static FastTextProgram fetched() throws IOException, InterruptedException {
    Path program = UNPACKED.resolve("usr/bin/fasttext").toAbsolutePath();
    if (!Files.isExecutable(program)) {
      Files.createDirectories(UNPACKED);
      String script =
          "apt-get download fasttext libfasttext0 && for p in *.deb; do dpkg-deb -x $p .; done";
      Process fetch =
          new ProcessBuilder("bash", "-c", script)
              .directory(UNPACKED.toFile())
              .redirectErrorStream(true)
              .redirectOutput(UNPACKED.resolve("log").toFile())
              .start();
      if (!fetch.waitFor(SECONDS, TimeUnit.SECONDS)) {
        fetch.destroyForcibly();
      }
    }
    assumeTrue(
        Files.isExecutable(program),
        "skipped: no fasttext on the path, none named by SLUICE_FASTTEXT, and none to be fetched");
    try (Stream<Path> files = Files.walk(UNPACKED)) {
      Path library =
          files
              .filter(file -> file.toString().contains("libfasttext.so"))
              .findFirst()
              .orElseThrow();
      return new FastTextProgram(program, library.toAbsolutePath().getParent().toString());
    }
  }

  /** Runs the program, and gives what it printed. */
  public byte[] run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(arguments);
    Path out = Files.createTempFile("fasttext", ".out");
    Path log = Files.createTempFile("fasttext", ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      if (libraries != null) {
        builder.environment().put("LD_LIBRARY_PATH", libraries);
      }
      Process process = builder.redirectOutput(out.toFile()).redirectError(log.toFile()).start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(command + " failed: " + Files.readString(log));
      }
      return Files.readAllBytes(out);
    } finally {
      Files.delete(out);
      Files.delete(log);
    }
  }
}
