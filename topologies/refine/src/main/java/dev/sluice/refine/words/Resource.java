package dev.sluice.refine.words;

import dev.sluice.refine.resource.BundledFile;
import java.util.List;

/** Reads the lines of a text in the jar, less comments and empty lines. */
final class Resource {

  private Resource() {}

  /**
   * @throws IllegalStateException if the jar lacks it
   */
  static List<String> lines(String name) {
    return BundledFile.text(Resource.class, name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
        .toList();
  }
}
