package dev.sluice.refine.classify.train;

import java.util.SplittableRandom;

/** Row after row; {@code values} is shared, not copied. */
final class DenseMatrix implements ModelMatrix {
  private final int rows;
  private final int columns;
  private final float[] values;

  DenseMatrix(int rows, int columns, float[] values) {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(
          "%d values for %d rows of %d".formatted(values.length, rows, columns));
    }
    this.rows = rows;
    this.columns = columns;
    this.values = values;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  float[] values() {
    return values;
  }

  static DenseMatrix zero(int rows, int columns) {
    return new DenseMatrix(rows, columns, new float[rows * columns]);
  }

  /** Evenly between plus and minus 1 / columns. */
  static DenseMatrix random(int rows, int columns, long seed) {
    DenseMatrix matrix = zero(rows, columns);
    SplittableRandom random = new SplittableRandom(seed);
    float unit = 1f / (columns * (float) (1 << 31));
    for (int i = 0; i < matrix.values.length; i++) {
      matrix.values[i] = random.nextInt() * -unit;
    }
    return matrix;
  }

  /** Refuses what one array cannot hold. */
  static long bytes(String what, long rows, int columns) {
    if (rows * columns > Integer.MAX_VALUE - 8) {
      throw new TrainingException(
          "%s has %d rows of dim %d, more than 2147483639 numbers: lower dim or bucket, or raise"
                  .formatted(what, rows, columns)
              + " minCount");
    }
    return 4 * rows * columns;
  }
}
