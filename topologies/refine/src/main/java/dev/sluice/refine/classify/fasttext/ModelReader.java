package dev.sluice.refine.classify.fasttext;

/** Reads a model file from its start: arguments, dictionary, input matrix, output matrix. */
final class ModelReader {

  /** The original's own limit, which keeps a hostile count from costing memory. */
  private static final int MOST_STRINGS = 30_000_000;

  private final ModelBytes bytes;
  private final ModelCursor cursor;

  ModelReader(ModelBytes bytes) {
    this.bytes = bytes;
    this.cursor = new ModelCursor(bytes);
  }

  FastTextModel read() {
    ModelArguments arguments = new ArgumentsReader(cursor).read();
    long dictionary = cursor.position();
    int strings = cursor.int32("the number of strings");
    int words = cursor.int32("the number of words");
    int labels = cursor.int32("the number of labels");
    long tokens = cursor.int64("the number of tokens");
    long pruned = pruned(arguments.bucket());
    if (words < 0 || labels < 1 || strings != (long) words + labels || strings > MOST_STRINGS) {
      throw new InvalidModelException(
          dictionary,
          "%d strings, %d words, %d labels; must be words and labels, at least 1 label, at most %d"
              .formatted(strings, words, labels, MOST_STRINGS));
    }
    DictionaryReader entries = new DictionaryReader(cursor, strings, words);
    Vocabulary vocabulary = entries.vocabulary(bytes);
    long pairs = cursor.skip(Math.max(0, pruned), 2 * Integer.BYTES, "the kept buckets");
    MatrixReader matrices = new MatrixReader(bytes, cursor, arguments.dim());
    long inputAt = cursor.position();
    boolean quantized = cursor.bool("the mark of a quantised input matrix");
    if (!quantized && pruned >= 0) {
      throw new InvalidModelException(inputAt, "a pruned model must be quantised");
    }
    Matrix input = matrices.read(quantized, "the input matrix");
    long needed = words + (pruned >= 0 ? 0L : arguments.bucket());
    requireRows(inputAt, input.rows() >= needed, "input", input.rows(), needed);
    PrunedBuckets kept =
        pruned < 0 ? null : kept(pairs, (int) pruned, arguments.bucket(), input.rows() - words);
    boolean quantizedOutput = cursor.bool("the mark of a quantised output matrix");
    long outputAt = cursor.position();
    Matrix output = matrices.read(quantized && quantizedOutput, "the output matrix");
    requireRows(outputAt, output.rows() == labels, "output", output.rows(), labels);
    LabelTree tree =
        arguments.loss() == Loss.HIERARCHICAL_SOFTMAX
            ? LabelTree.of(entries.labelCounts(), dictionary)
            : null;
    ModelShape shape =
        new ModelShape(
            words, labels, tokens, pruned, input.rows(), quantized, quantized && quantizedOutput);
    OutputLayer layer = new OutputLayer(output, arguments.dim(), outputAt);
    return new FastTextModel(arguments, shape, vocabulary, kept, input, layer, tree);
  }

  private static void requireRows(long at, boolean holds, String what, int rows, long needed) {
    if (!holds) {
      throw new InvalidModelException(
          at, "the %s matrix has %d rows, needed are %d".formatted(what, rows, needed));
    }
  }

  /** How many buckets a pruned model kept; -1 for a model that was not pruned. */
  private long pruned(int buckets) {
    long at = cursor.position();
    long pruned = cursor.int64("the number of kept buckets");
    if (pruned < -1 || pruned > buckets) {
      throw new InvalidModelException(at, pruned + " of " + buckets + " buckets kept");
    }
    return pruned;
  }

  private PrunedBuckets kept(long start, int pairs, int buckets, int rows) {
    int[] kept = new int[pairs];
    int[] rowOf = new int[pairs];
    for (int i = 0; i < pairs; i++) {
      long at = start + 8L * i;
      int bucket = bytes.getInt(at);
      int row = bytes.getInt(at + 4);
      if (bucket < 0 || bucket >= buckets || row < 0 || row >= rows) {
        throw new InvalidModelException(
            at, "bucket %d of %d is kept as row %d of %d".formatted(bucket, buckets, row, rows));
      }
      kept[i] = bucket;
      rowOf[i] = row;
    }
    return new PrunedBuckets(kept, rowOf, buckets);
  }
}
