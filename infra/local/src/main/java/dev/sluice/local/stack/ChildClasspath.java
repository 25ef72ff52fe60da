package dev.sluice.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Class paths of the two sides, written by the build: Kafka's (broker, Connect, annotate) and
 * Flink's. They are kept apart because both bring a RocksDB of their own.
 */
record ChildClasspath(String kafka, String flink) {
  static ChildClasspath ofThisInstallation() {
    String home = System.getProperty("sluice.home");
    if (home == null) {
      throw new IllegalStateException("the system property sluice.home is not set");
    }
    return new ChildClasspath(
        of(Path.of(home, "infra/local/target")), of(Path.of(home, "topologies/curate/target")));
  }

  private static String of(Path target) {
    Path file = target.resolve("dependencies.classpath");
    try {
      return target.resolve("classes") + File.pathSeparator + Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the build did not leave " + file, e);
    }
  }
}
