package dev.sluice.local.run;

import dev.sluice.local.input.Input;
import dev.sluice.local.input.InputPlan;
import dev.sluice.local.supervisor.DataDirectory;
import dev.sluice.local.supervisor.FolderTree;
import dev.sluice.refine.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The folder a run writes into, with the data directory of its stack beside the results unless the
 * user keeps that elsewhere.
 *
 * @param data data directory of the stack
 * @param temporary whether {@code data} goes when the run is done
 */
public record RunFolder(Path out, Path data, boolean temporary) {
  private static final List<String> RESULTS =
      List.of(
          "report.json", "run.json", "decisions.jsonl.gz", "curated.jsonl.gz", "shards", ".stack");

  /**
   * @throws IllegalArgumentException if it holds the results of another run and {@code overwrite}
   *     is false
   */
  public static RunFolder open(Path out, Optional<Path> data, boolean overwrite)
      throws IOException {
    Path absolute = out.toAbsolutePath().normalize();
    Files.createDirectories(absolute);
    if (overwrite) {
      Path stack = absolute.resolve(".stack");
      if (Files.exists(stack)) {
        DataDirectory.lock(stack).close(); // never from under a run that still goes
      }
      for (String result : RESULTS) {
        FolderTree.delete(absolute.resolve(result));
      }
    } else if (Files.exists(absolute.resolve("report.json"))) {
      throw new IllegalArgumentException(
          absolute + " holds the results of an earlier run; give another --out, or --overwrite");
    }
    return new RunFolder(
        absolute, data.orElse(absolute.resolve(".stack")).toAbsolutePath(), data.isEmpty());
  }

  public Path shards() {
    return out.resolve("shards");
  }

  /**
   * Notes what the run reads and by which recipe, so that it can only be resumed as itself.
   *
   * @param annotator identity of models and signatures
   * @throws IllegalArgumentException if the data directory belongs to another run
   */
  public void claim(InputPlan plan, Recipe recipe, String annotator) throws IOException {
    // The shards lie in OUT, and what wrote them remembers how far it was: both or neither.
    StringBuilder text =
        new StringBuilder(
            "recipe %s\nannotator %s\nout %s\n".formatted(recipe.digest(), annotator, out));
    for (Input input : plan.inputs()) {
      text.append(input.slice()).append(' ').append(input.path()).append('\n');
    }
    Path file = data.resolve("plan");
    if (Files.exists(file)) {
      if (!Files.readString(file).contentEquals(text)) {
        throw new IllegalArgumentException(
            data
                + " belongs to a run with other inputs, another recipe, other classifiers,"
                + " signatures or extraction, other benchmarks or takedowns, or another --out;"
                + " give another folder");
      }
      return;
    }
    Files.createDirectories(data);
    Files.writeString(file, text);
  }

  public void removeTemporaryData() throws IOException {
    if (temporary) {
      FolderTree.delete(data);
    }
  }
}
