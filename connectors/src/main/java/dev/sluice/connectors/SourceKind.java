package dev.sluice.connectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A kind of source, told by its name. */
public enum SourceKind {
  WARC(
      ".warc", ".warc.gz", ".warc.zst", ".wet", ".wet.gz", ".wet.zst", ".wat", ".wat.gz", ".arc",
      ".arc.gz"),
  JSONL(".jsonl", ".jsonl.gz", ".jsonl.zst"),
  GIT(".git");

  private final List<String> endings;

  SourceKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** The kind of a file or repository by its name alone, in any case; empty if there is none. */
  public static Optional<SourceKind> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (SourceKind kind : values()) {
      if (kind.endings.stream().anyMatch(name::endsWith)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** What the names of all kinds end with, for a person. */
  public static String namePatterns() {
    return Arrays.stream(values())
        .flatMap(kind -> kind.endings.stream())
        .collect(Collectors.joining(" "));
  }

  /** As {@link #of(String)}, and a folder is git if it is a repository, bare or with a work tree. */
  public static Optional<SourceKind> of(Path path) {
    if (!Files.isDirectory(path)) {
      return of(path.getFileName() == null ? "" : path.getFileName().toString());
    }
    boolean bare =
        Files.isRegularFile(path.resolve("HEAD"))
            && Files.isDirectory(path.resolve("objects"))
            && Files.isDirectory(path.resolve("refs"));
    return bare || Files.exists(path.resolve(".git")) ? Optional.of(GIT) : Optional.empty();
  }
}
