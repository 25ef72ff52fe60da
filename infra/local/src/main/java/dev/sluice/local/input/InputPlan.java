package dev.sluice.local.input;

import dev.sluice.connectors.SourceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The inputs of a run in canonical order: by URI, in code-unit order. A function of the names of
 * the files alone, so two runs over the same files agree.
 *
 * @param skipped files in a named directory whose kind is unknown
 */
public record InputPlan(List<Input> inputs, List<Path> skipped) {

  public InputPlan {
    inputs = List.copyOf(inputs);
    skipped = List.copyOf(skipped);
  }

  /**
   * @param slice slice of every input, or by kind: git is {@code github}, WARC and WET are {@code
   *     common-crawl}, the rest is {@code documents}
   * @throws UnusableInputException if a named input does not exist or is of no known kind
   */
  public static InputPlan of(List<Path> named, Optional<String> slice) throws IOException {
    List<Path> roots = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw new UnusableInputException(path + " does not exist");
      }
      roots.add(path.toRealPath());
    }
    Path parent = commonParent(roots);
    TreeMap<String, Path> byUri = new TreeMap<>();
    Set<Path> skipped = new TreeSet<>();
    for (Path root : roots) {
      Set<Path> found = new LinkedHashSet<>();
      collect(root, found, skipped);
      if (found.isEmpty() && !Files.isDirectory(root)) {
        throw new UnusableInputException(
            root
                + " is of no known kind; known are .warc .wet .wat .arc .jsonl (also .gz, .zst) and git repositories");
      }
      found.forEach(path -> byUri.put(uri(parent, path), path));
    }
    List<Input> inputs = new ArrayList<>();
    byUri.forEach(
        (uri, path) -> {
          SourceKind kind = SourceKind.of(path).orElseThrow();
          inputs.add(
              new Input(path, uri, kind, slice.orElseGet(() -> sliceOf(kind)), inputs.size()));
        });
    return new InputPlan(inputs, List.copyOf(skipped));
  }

  public Set<String> slices() {
    Set<String> slices = new TreeSet<>();
    inputs.forEach(input -> slices.add(input.slice()));
    return slices;
  }

  private static void collect(Path path, Set<Path> found, Set<Path> skipped) throws IOException {
    if (SourceKind.of(path).isPresent()) {
      found.add(path);
    } else if (Files.isDirectory(path)) {
      for (Path child : VisibleFiles.in(path)) {
        collect(child, found, skipped);
      }
    } else {
      skipped.add(path);
    }
  }

  private static Path commonParent(List<Path> paths) {
    Path common = paths.get(0).getParent();
    for (Path path : paths) {
      while (common != null && !path.getParent().startsWith(common)) {
        common = common.getParent();
      }
    }
    return common == null ? paths.get(0).getRoot() : common;
  }

  private static String uri(Path parent, Path path) {
    return parent.relativize(path).toString().replace('\\', '/');
  }

  private static String sliceOf(SourceKind kind) {
    return switch (kind) {
      case WARC -> "common-crawl";
      case GIT -> "github";
      case JSONL -> "documents";
    };
  }
}
