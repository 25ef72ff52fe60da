package dev.sluice.local.command;

import dev.sluice.refine.classify.train.Sampling;
import dev.sluice.refine.classify.train.TrainingSettings;
import picocli.CommandLine.Option;

/** How rows are learned: the options that train and quantize --retrain share. */
final class LearningOptions {
  @Option(names = "--lr", defaultValue = "0.1", description = "learning rate (${DEFAULT-VALUE})")
  private double lr;

  @Option(
      names = "--epoch",
      defaultValue = "5",
      description = "passes over the lines (${DEFAULT-VALUE})")
  private int epoch;

  @Option(
      names = "--lr-update-rate",
      defaultValue = "100",
      description = "tokens between updates of the learning rate (${DEFAULT-VALUE})")
  private int lrUpdateRate;

  @Option(
      names = "--neg",
      defaultValue = "5",
      description = "negatives drawn an example, for --loss ns (${DEFAULT-VALUE})")
  private int neg;

  @Option(
      names = "--thread",
      defaultValue = "1",
      description = "threads; with 1 the same lines give the same bytes (${DEFAULT-VALUE})")
  private int thread;

  @Option(
      names = "--seed",
      defaultValue = "0",
      description = "of everything drawn (${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--sampling",
      defaultValue = "FILE_ORDER",
      description =
          "order and share of the lines: ${COMPLETION-CANDIDATES}; fasttext has FILE_ORDER, which"
              + " needs shuffled lines (${DEFAULT-VALUE})")
  private Sampling sampling;

  @Option(
      names = "--words-per-example",
      paramLabel = "N",
      defaultValue = "0",
      description = "longer lines are learned as several examples; 0: whole (${DEFAULT-VALUE})")
  private int wordsPerExample;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      description = "most that matrices and lines may take (default: 80 %% of the heap)")
  private Integer memory;

  int threads() {
    return thread;
  }

  long seed() {
    return seed;
  }

  TrainingSettings.Builder settings() {
    return TrainingSettings.builder()
        .lr(lr)
        .epoch(epoch)
        .lrUpdateRate(lrUpdateRate)
        .neg(neg)
        .thread(thread)
        .seed(seed)
        .sampling(sampling)
        .wordsPerExample(wordsPerExample)
        .memoryMebibytes(
            memory != null ? memory : (int) ((Runtime.getRuntime().maxMemory() >> 20) * 4 / 5));
  }
}
