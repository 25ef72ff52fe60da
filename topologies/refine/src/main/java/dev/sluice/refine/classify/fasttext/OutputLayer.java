package dev.sluice.refine.classify.fasttext;

import java.util.Arrays;

/**
 * The output matrix as prediction needs it. Unless it is very large it is kept by columns on the
 * heap, so that the products of many rows advance together; each is still summed in the original's
 * order, component by component in single precision, and is the very same number.
 */
final class OutputLayer {

  /** 64 MiB. */
  private static final long MOST_FLOATS = 16 << 20;

  private final Matrix matrix;
  private final long byteOffset;
  private final int rows;
  private final int dim;
  private final float[] columns;
  private final float[] scales;

  /**
   * @param byteOffset of the matrix in the file, for messages
   */
  OutputLayer(Matrix matrix, int dim, long byteOffset) {
    this.matrix = matrix;
    this.byteOffset = byteOffset;
    this.rows = matrix.rows();
    this.dim = dim;
    this.columns = (long) rows * dim <= MOST_FLOATS ? new float[rows * dim] : null;
    this.scales = columns != null ? new float[rows] : null;
    if (columns != null) {
      transpose();
    }
  }

  private void transpose() {
    float[] row = new float[dim];
    for (int i = 0; i < rows; i++) {
      matrix.copy(i, row);
      scales[i] = matrix.scale(i);
      for (int j = 0; j < dim; j++) {
        columns[j * rows + i] = row[j];
      }
    }
  }

  int rows() {
    return rows;
  }

  int dim() {
    return dim;
  }

  /** Whether {@link #multiply} is cheap; otherwise single products should be asked for. */
  boolean byColumns() {
    return columns != null;
  }

  /**
   * The product of {@code hidden} with every row, into the first of {@code products}.
   *
   * @param scratch as long as a row
   * @throws InvalidModelException if one is not a finite number
   */
  void multiply(float[] hidden, float[] products, float[] scratch) {
    if (columns == null) {
      for (int i = 0; i < rows; i++) {
        products[i] = product(i, hidden, scratch);
      }
      return;
    }
    Arrays.fill(products, 0, rows, 0);
    for (int j = 0; j < dim; j++) {
      float factor = hidden[j];
      int column = j * rows;
      for (int i = 0; i < rows; i++) {
        products[i] += factor * columns[column + i];
      }
    }
    float zero = 0;
    for (int i = 0; i < rows; i++) {
      products[i] *= scales[i];
      zero += 0 * products[i];
    }
    check(zero);
  }

  /** The product of {@code hidden} with one row. */
  float product(int row, float[] hidden, float[] scratch) {
    matrix.copy(row, scratch);
    float sum = 0;
    for (int j = 0; j < dim; j++) {
      sum += hidden[j] * scratch[j];
    }
    float product = sum * matrix.scale(row);
    check(0 * product);
    return product;
  }

  /** Zero times a finite number is zero, times any other it is none. */
  private void check(float zero) {
    if (zero != 0) {
      throw new InvalidModelException(
          byteOffset, "a product of the rows of the input and the output matrix is not a number");
    }
  }
}
