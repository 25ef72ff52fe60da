package dev.sluice.tests.endtoend;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checkout under test: its commands are run as a user runs them, in processes of their own. */
final class Installation {
  static final Path HOME = home();

  private Installation() {}

  static Path samples() {
    return HOME.resolve("tests/samples");
  }

  /** Reference data beside the checkout; tests that need it are skipped where it is absent. */
  static Optional<Path> shared(String path) {
    String named = System.getenv("SLUICE_SHARED");
    Path shared = named == null ? HOME.resolveSibling("shared") : Path.of(named);
    return Optional.of(shared.resolve(path)).filter(Files::exists);
  }

  /** The command line of a sluice command, without the build check of the script. */
  static ProcessBuilder command(Path log, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dsluice.home=" + HOME,
            "-Dlog4j2.configurationFile=log4j2-command.properties",
            "-cp",
            HOME.resolve("infra/local/target/classes")
                + File.pathSeparator
                + Files.readString(HOME.resolve("infra/local/target/dependencies.classpath")).strip(),
            "dev.sluice.local.SluiceMain"));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(log.toFile());
  }

  /** The Python with the trainer and the test requirements, where the test script prepared one. */
  static Optional<String> python() {
    return Optional.ofNullable(System.getenv("SLUICE_PYTHON"));
  }

  private static Path home() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("sluice"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("not inside a checkout of Sluice");
      }
    }
    return folder;
  }
}
