package dev.sluice.connectors;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of source, told by its name. */
public enum SourceKind {
  WARC("(?:.*\\.(?:warc|wet|wat)(?:\\.gz|\\.zst)?|.*\\.arc(?:\\.gz)?)"),
  JSONL(".*\\.jsonl(?:\\.gz|\\.zst)?"),
  GIT(".*\\.git");

  private final Pattern name;

  SourceKind(String name) {
    this.name = Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The kind of a file or repository by its name alone, in any case; empty if there is none. */
  public static Optional<SourceKind> of(String fileName) {
    for (SourceKind kind : values()) {
      if (kind.name.matcher(fileName).matches()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /**
   * As {@link #of(String)}, and a folder is git if it is a repository, bare or with a work tree.
   */
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
