package dev.sluice.connectors;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Files that are not part of the repository; tests that need them are skipped without. */
public final class SharedData {
  private SharedData() {}

  public static Path folder(String name) {
    String set = System.getenv("SLUICE_SHARED");
    Path shared =
        set == null || set.isBlank() || set.startsWith("${")
            ? Path.of("..", "..", "shared")
            : Path.of(set);
    Path folder = shared.resolve("data").resolve(name);
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "skipped: there is no " + folder);
    return folder;
  }
}
