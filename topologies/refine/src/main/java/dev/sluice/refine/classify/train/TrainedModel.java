package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import java.nio.charset.StandardCharsets;

/** A model in memory, dense or quantised; {@link ModelWriter} makes the file. Not copied. */
public final class TrainedModel {
  private final ModelArguments arguments;
  private final Vocabulary vocabulary;
  private final int[] keptBuckets;
  private final ModelMatrix input;
  private final ModelMatrix output;
  private final CorpusFigures figures;

  /**
   * @param keptBuckets buckets that have a row, in the order of their rows; null if all have
   */
  TrainedModel(
      ModelArguments arguments,
      Vocabulary vocabulary,
      int[] keptBuckets,
      ModelMatrix input,
      ModelMatrix output,
      CorpusFigures figures) {
    this.arguments = arguments;
    this.vocabulary = vocabulary;
    this.keptBuckets = keptBuckets;
    this.input = input;
    this.output = output;
    this.figures = figures;
  }

  public ModelArguments arguments() {
    return arguments;
  }

  public CorpusFigures figures() {
    return figures;
  }

  /** Number of labels. */
  public int labels() {
    return vocabulary.labels();
  }

  /** A label as it stood in the corpus; the most frequent is 0. */
  public String label(int index) {
    return new String(
        vocabulary.strings().copy(vocabulary.words() + index), StandardCharsets.UTF_8);
  }

  public boolean isQuantized() {
    return input instanceof QuantizedMatrix;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  int[] keptBuckets() {
    return keptBuckets;
  }

  ModelMatrix input() {
    return input;
  }

  ModelMatrix output() {
    return output;
  }
}
