package dev.sluice.refine.classify.fasttext;

/**
 * A supervised fastText model. Immutable; any number of threads may share it, each with its own
 * {@link FastTextPredictor}. Dense matrices stay in the {@link ModelBytes}, which must therefore
 * stay readable; quantised ones are copied to the heap.
 */
public final class FastTextModel {

  private final ModelArguments arguments;
  private final ModelShape shape;
  private final Vocabulary vocabulary;
  private final PrunedBuckets kept;
  private final Matrix input;
  private final OutputLayer output;
  private final LabelTree tree;
  private final WordSums wordSums;
  private final String[] labels;

  FastTextModel(
      ModelArguments arguments,
      ModelShape shape,
      Vocabulary vocabulary,
      PrunedBuckets kept,
      Matrix input,
      OutputLayer output,
      LabelTree tree) {
    this.arguments = arguments;
    this.shape = shape;
    this.vocabulary = vocabulary;
    this.kept = kept;
    this.input = input;
    this.output = output;
    this.tree = tree;
    this.wordSums = WordSums.of(arguments, vocabulary.words());
    this.labels = new String[vocabulary.labels()];
  }

  /**
   * Reads a {@code .bin} or {@code .ftz} file of version 11 or 12.
   *
   * @throws InvalidModelException if the file is truncated, corrupt, or not a supervised model
   */
  public static FastTextModel read(ModelBytes bytes) {
    return new ModelReader(bytes).read();
  }

  public ModelArguments arguments() {
    return arguments;
  }

  public ModelShape shape() {
    return shape;
  }

  /** Number of labels, at least 1. */
  public int labels() {
    return labels.length;
  }

  /** A label as the model has it, with its prefix. */
  public String label(int index) {
    String label = labels[index];
    if (label == null) { // strings are immutable: two threads may both decode one
      label = vocabulary.label(index);
      labels[index] = label;
    }
    return label;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Matrix input() {
    return input;
  }

  OutputLayer output() {
    return output;
  }

  /** Null if the model has none. */
  WordSums wordSums() {
    return wordSums;
  }

  /** The row of a bucket in the input matrix, or -1 if it was pruned. */
  int bucketRow(int bucket) {
    if (kept == null) {
      return vocabulary.words() + bucket;
    }
    int row = kept.row(bucket);
    return row < 0 ? -1 : vocabulary.words() + row;
  }

  /** Whether probabilities are steps of a table, so that the last bit of a product can matter. */
  boolean steps() {
    return arguments.loss() == Loss.ONE_VS_ALL || arguments.loss() == Loss.NEGATIVE_SAMPLING;
  }

  Scorer scorer() {
    return tree != null
        ? new TreeScorer(tree, output)
        : new FlatScorer(output, arguments.loss() == Loss.SOFTMAX);
  }
}
