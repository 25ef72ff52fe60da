package dev.sluice.refine;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the reference data that lies beside the repository, or skips the test that wants it. */
public final class SharedData {

  private SharedData() {}

  public static Path file(String name) {
    String folder = System.getenv("SLUICE_SHARED");
    Path path =
        folder != null && !folder.isBlank() && !folder.startsWith("${") // unset in Maven
            ? Path.of(folder, name)
            : Path.of("../../../shared").resolve(name);
    assumeTrue(Files.isReadable(path), "skipped: no reference data at " + path.toAbsolutePath());
    return path;
  }
}
