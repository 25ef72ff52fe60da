package dev.sluice.refine.classify.fasttext;

/** A matrix of a model file, read row by row. Immutable. */
interface Matrix {

  int rows();

  /**
   * Adds rows to the vector that starts at {@code sum[at]}, one row after the other, in single
   * precision.
   *
   * @param rows which, from {@code from} (inclusive) to {@code to} (exclusive)
   */
  void addTo(int[] rows, int from, int to, float[] sum, int at);

  /** Writes row {@code row}, unscaled, to the first of {@code into}. */
  void copy(int row, float[] into);

  /** What a product with an unscaled row is multiplied by; 1 without norm quantisation. */
  float scale(int row);
}
