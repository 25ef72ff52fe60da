package dev.sluice.local.stack;

import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.refine.recipe.NgramDedup;
import dev.sluice.refine.recipe.Recipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param parallelism threads of annotate, subtasks of curate and tasks of each connector, 1 to 64
 * @param checkpointMillis curate's checkpoint interval, which is also the pace at which curated
 *     records become visible, 100 or more
 * @param classifiers YAML file of annotate's classifiers; empty for the built-in ones
 * @param signatures families of MinHash signatures that annotate computes
 * @param extraction what annotate takes for the main text of pages
 */
public record StackSettings(
    int parallelism,
    long checkpointMillis,
    Optional<Path> classifiers,
    SignatureSet signatures,
    ExtractionConfig extraction) {
  public static final long CHECKPOINT_MILLIS = 1000;

  /**
   * In a bounded run, where nothing but the end waits for one: each writes out what waits for its
   * turn, and what RocksDB has in memory.
   */
  public static final long BOUNDED_CHECKPOINT_MILLIS = 5000;

  private static final long CURATE_HEAP_MB = 1500;

  public StackSettings {
    if (parallelism < 1 || parallelism > 64) {
      throw new IllegalArgumentException("--parallelism must be 1 to 64, but is " + parallelism);
    }
    if (checkpointMillis < 100) {
      throw new IllegalArgumentException(
          "checkpoint interval must be 100 ms or more, but is " + checkpointMillis);
    }
  }

  /** Heap of a curate job: filters of n-grams, if the recipe has them, are half of it at most. */
  static String curateHeap(Recipe recipe) {
    NgramDedup ngrams = recipe.dedup().ngrams();
    long filters = ngrams == null ? 0 : ngrams.filterSize().bytesOfAll() >> 20;
    return CURATE_HEAP_MB + 2 * filters + "m";
  }

  /**
   * Options of each child JVM: its heap, and a collector without threads of its own to wait for.
   */
  static List<String> jvm(String heap) {
    return List.of(
        "-Xmx" + heap,
        "-XX:+UseParallelGC",
        "-XX:ParallelGCThreads=2",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dsun.net.httpserver.nodelay=true",
        "-Djava.awt.headless=true",
        "-Dfile.encoding=UTF-8");
  }
}
