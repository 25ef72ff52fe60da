package dev.sluice.local.command;

import dev.sluice.annotate.io.ClassifierFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which models documents are shown to. */
final class ClassifiersOption {
  @Option(
      names = "--classifiers",
      paramLabel = "FILE",
      description =
          "YAML file that names fastText models and how documents are shown to them; see"
              + " topologies/refine/README.md (default: the built-in models)")
  private Path file;

  /** Absolute, for the children run elsewhere. */
  Optional<Path> file() {
    return Optional.ofNullable(file).map(Path::toAbsolutePath);
  }

  /**
   * What tells these models and views from others; loads them, so that a mistake shows early.
   *
   * @throws IOException if the file cannot be read
   */
  String identity() throws IOException {
    return file().isEmpty() ? "builtin" : ClassifierFiles.load(file()).identity();
  }
}
