package dev.sluice.refine.classify.fasttext;

/** Reads what precedes the dictionary of a model file: magic number, version, arguments. */
final class ArgumentsReader {

  private static final int MAGIC = 793712314;

  /** Far beyond any published model; longer n-grams would make one document cost minutes. */
  private static final int LONGEST_NGRAM = 100;

  private static final int LONGEST_ROW = 1 << 20;

  private final ModelCursor cursor;

  ArgumentsReader(ModelCursor cursor) {
    this.cursor = cursor;
  }

  ModelArguments read() {
    if (cursor.int32("the magic number") != MAGIC) {
      throw new InvalidModelException(0, "not a fastText model: the magic number is another");
    }
    int version = cursor.int32("the version");
    if (version != 11 && version != ModelArguments.VERSION) {
      throw new InvalidModelException(4, "version " + version + ", must be 11 or 12");
    }
    long start = cursor.position();
    int dim = cursor.int32("dim");
    int ws = cursor.int32("ws");
    int epoch = cursor.int32("epoch");
    int minCount = cursor.int32("minCount");
    int neg = cursor.int32("neg");
    int wordNgrams = cursor.int32("wordNgrams");
    long at = cursor.position();
    int lossCode = cursor.int32("loss");
    int kindCode = cursor.int32("model");
    Loss loss =
        Loss.ofCode(lossCode)
            .orElseThrow(() -> new InvalidModelException(at, "unknown loss " + lossCode));
    ModelKind kind =
        ModelKind.ofCode(kindCode)
            .orElseThrow(() -> new InvalidModelException(at + 4, "unknown model " + kindCode));
    if (kind != ModelKind.SUPERVISED) {
      throw new InvalidModelException(
          at + 4, "an unsupervised model (" + kind + "), which has no labels to predict");
    }
    int bucket = cursor.int32("bucket");
    int minn = cursor.int32("minn");
    int maxn = cursor.int32("maxn");
    int lrUpdateRate = cursor.int32("lrUpdateRate");
    double t = Double.longBitsToDouble(cursor.int64("t"));
    if (dim > LONGEST_ROW) {
      throw new InvalidModelException(start, "dim is " + dim + ", must be at most " + LONGEST_ROW);
    }
    if (wordNgrams > LONGEST_NGRAM || maxn > LONGEST_NGRAM) {
      throw new InvalidModelException(
          start,
          "wordNgrams is %d and maxn %d, must be at most %d"
              .formatted(wordNgrams, maxn, LONGEST_NGRAM));
    }
    try {
      return new ModelArguments(
          dim,
          ws,
          epoch,
          minCount,
          neg,
          wordNgrams,
          loss,
          kind,
          bucket,
          minn,
          maxn,
          lrUpdateRate,
          t,
          version);
    } catch (IllegalArgumentException e) {
      throw new InvalidModelException(start, e.getMessage());
    }
  }
}
