package dev.sluice.local.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What of a folder is read. */
public final class VisibleFiles {
  private VisibleFiles() {}

  /** Files and folders in it by name, without hidden ones and symbolic links. */
  public static List<Path> in(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(it -> !it.getFileName().toString().startsWith(".") && !Files.isSymbolicLink(it))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }
}
