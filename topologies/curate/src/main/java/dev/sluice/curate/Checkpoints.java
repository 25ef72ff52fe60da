package dev.sluice.curate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkpoints of one output: {@code <directory>/<job id>/chk-<number>}. Each submission has a
 * new job id; the numbers go on. A checkpoint is complete once it has a {@code _metadata} file.
 *
 * <p>A checkpoint holds decisions of one recipe and refers to one number of curated partitions, so
 * the directory is bound to the recipe's digest by the file {@code recipe-digest}.
 */
final class Checkpoints {
  private static final String BINDING = "recipe-digest";
  private static final String CHECKPOINT = "chk-";

  private final Path directory;

  Checkpoints(Path directory) {
    this.directory = directory;
  }

  /**
   * Creates the directory if need be and binds it to the recipe.
   *
   * @throws IllegalStateException if it belongs to another recipe
   */
  void bindTo(String recipeDigest) throws IOException {
    Files.createDirectories(directory);
    Path binding = directory.resolve(BINDING);
    if (Files.notExists(binding)) {
      Files.writeString(binding, recipeDigest);
    }
    String bound = Files.readString(binding).strip();
    if (!bound.equals(recipeDigest)) {
      throw new IllegalStateException(
          ("checkpoint.dir %s belongs to recipe %s, but the recipe given is %s; use another output"
                  + " and directory for a changed recipe")
              .formatted(directory, bound, recipeDigest));
    }
  }

  /** The newest complete checkpoint. */
  Optional<Path> newest() throws IOException {
    return Optional.of(complete()).flatMap(all -> all.stream().max(BY_NUMBER));
  }

  /**
   * Deletes the folders of jobs before the one that the checkpoint is of. Its own is left: Flink
   * copies what it needs of it into its first checkpoint, and this is called before that.
   */
  void deleteOlderThan(Path checkpoint) throws IOException {
    for (Path other : complete()) {
      Path job = other.getParent();
      if (!job.equals(checkpoint.getParent()) && Files.exists(job)) {
        try (Stream<Path> files = Files.walk(job)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static final Comparator<Path> BY_NUMBER =
      Comparator.comparingLong(
          path -> Long.parseLong(path.getFileName().toString().substring(CHECKPOINT.length())));

  private List<Path> complete() throws IOException {
    if (Files.notExists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.find(directory, 3, (file, any) -> isMetadata(file))) {
      return files.map(Path::getParent).toList();
    }
  }

  private static boolean isMetadata(Path file) {
    return file.getFileName().toString().equals("_metadata")
        && file.getParent().getFileName().toString().matches(CHECKPOINT + "\\d{1,18}");
  }
}
