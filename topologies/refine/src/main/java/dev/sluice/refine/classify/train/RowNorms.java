package dev.sluice.refine.classify.train;

/** Euclidean lengths of rows. */
final class RowNorms {
  private RowNorms() {}

  /** One column: each row's length. */
  static DenseMatrix of(DenseMatrix matrix) {
    int columns = matrix.columns();
    DenseMatrix norms = DenseMatrix.zero(matrix.rows(), 1);
    for (int row = 0; row < matrix.rows(); row++) {
      double sum = 0;
      for (int at = row * columns; at < (row + 1) * columns; at++) {
        double value = matrix.values()[at];
        sum += value * value;
      }
      norms.values()[row] = (float) Math.sqrt(sum);
    }
    return norms;
  }

  /** A copy with rows of length 1; rows of length 0 stay. */
  static DenseMatrix divide(DenseMatrix matrix, DenseMatrix norms) {
    int columns = matrix.columns();
    float[] values = matrix.values().clone();
    for (int row = 0; row < matrix.rows(); row++) {
      float norm = norms.values()[row];
      if (norm != 0) {
        for (int at = row * columns; at < (row + 1) * columns; at++) {
          values[at] /= norm;
        }
      }
    }
    return new DenseMatrix(matrix.rows(), columns, values);
  }
}
