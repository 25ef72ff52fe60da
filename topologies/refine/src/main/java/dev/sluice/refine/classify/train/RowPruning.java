package dev.sluice.refine.classify.train;

import java.util.Arrays;

/**
 * Keeps the words and buckets whose rows are longest, and always the end of the line, because short
 * rows hardly move a text's mean.
 */
final class RowPruning {
  private RowPruning() {}

  /**
   * @param count rows to keep, fewer than the model has
   * @return a dense model with matrices of its own
   */
  static TrainedModel keepLongest(TrainedModel model, int count) {
    Vocabulary vocabulary = model.vocabulary();
    int words = vocabulary.words();
    DenseMatrix input = (DenseMatrix) model.input();
    int[] longest = longest(RowNorms.of(input), vocabulary.endOfLine(), count);
    int[] keptWords = Arrays.stream(longest).filter(row -> row < words).sorted().toArray();
    int[] keptRows = Arrays.stream(longest).filter(row -> row >= words).toArray();
    int[] order = Arrays.copyOf(keptWords, count);
    System.arraycopy(keptRows, 0, order, keptWords.length, keptRows.length);
    return new TrainedModel(
        model.arguments(),
        vocabulary.keepWords(keptWords),
        Arrays.stream(keptRows).map(row -> row - words).toArray(),
        rows(input, order),
        copy((DenseMatrix) model.output()),
        model.figures());
  }

  /** Equal lengths in the order of the rows. */
  private static int[] longest(DenseMatrix norms, int endOfLine, int count) {
    long[] keys = new long[norms.rows()];
    for (int row = 0; row < keys.length; row++) {
      float norm = row == endOfLine ? Float.POSITIVE_INFINITY : norms.values()[row];
      keys[row] = ((long) ~Float.floatToIntBits(norm) << 32) | row; // lengths are not negative
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).limit(count).mapToInt(key -> (int) key).toArray();
  }

  private static DenseMatrix rows(DenseMatrix source, int[] order) {
    int columns = source.columns();
    DenseMatrix chosen = DenseMatrix.zero(order.length, columns);
    for (int row = 0; row < order.length; row++) {
      System.arraycopy(
          source.values(), order[row] * columns, chosen.values(), row * columns, columns);
    }
    return chosen;
  }

  private static DenseMatrix copy(DenseMatrix source) {
    return new DenseMatrix(source.rows(), source.columns(), source.values().clone());
  }
}
