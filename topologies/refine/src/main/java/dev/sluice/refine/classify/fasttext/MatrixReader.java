package dev.sluice.refine.classify.fasttext;

/** Reads the two matrices of a model file, dense or quantised. */
final class MatrixReader {

  private final ModelBytes bytes;
  private final ModelCursor cursor;
  private final int dim;

  MatrixReader(ModelBytes bytes, ModelCursor cursor, int dim) {
    this.bytes = bytes;
    this.cursor = cursor;
    this.dim = dim;
  }

  Matrix read(boolean quantized, String what) {
    return quantized ? quantized(what) : dense(what);
  }

  private Matrix dense(String what) {
    int rows = shape(what);
    long start = cursor.skip((long) rows * dim, Float.BYTES, what);
    return new DenseMatrix(bytes, start, rows, dim);
  }

  private Matrix quantized(String what) {
    boolean normed = cursor.bool("the mark of quantised norms in " + what);
    int rows = shape(what);
    long at = cursor.position();
    int length = cursor.int32("the number of codes of " + what);
    if (length < 0) {
      throw new InvalidModelException(at, length + " codes in " + what);
    }
    byte[] codes = cursor.array(length, "the codes of " + what);
    Codebook codebook = codebook(dim, "the centroids of " + what);
    if (length != (long) rows * codebook.parts()) {
      throw new InvalidModelException(
          at,
          "%d codes in %s of %d rows with %d parts each"
              .formatted(length, what, rows, codebook.parts()));
    }
    if (!normed) {
      return new QuantizedMatrix(rows, codes, codebook, new RowScales(null, null));
    }
    byte[] normCodes = cursor.array(rows, "the norms of " + what);
    Codebook norms = codebook(1, "the centroids of the norms of " + what);
    RowScales scales = new RowScales(normCodes, norms.centroids());
    return new QuantizedMatrix(rows, codes, codebook, scales);
  }

  /** Number of rows, having checked the number of columns. */
  private int shape(String what) {
    long at = cursor.position();
    long rows = cursor.int64("the rows of " + what);
    long columns = cursor.int64("the columns of " + what);
    if (rows < 0 || rows > Integer.MAX_VALUE || columns != dim) {
      throw new InvalidModelException(
          at, "%d rows and %d columns in %s; dim is %d".formatted(rows, columns, what, dim));
    }
    return (int) rows;
  }

  private Codebook codebook(int expectedDim, String what) {
    long at = cursor.position();
    int stored = cursor.int32(what);
    int parts = cursor.int32(what);
    int width = cursor.int32(what);
    int last = cursor.int32(what);
    boolean fits =
        stored == expectedDim
            && width >= 1
            && parts == Codebook.parts(stored, width)
            && last == stored - (parts - 1) * width;
    if (!fits) {
      throw new InvalidModelException(
          at,
          "%s: %d numbers in %d parts of %d, the last of %d, do not fit %d"
              .formatted(what, stored, parts, width, last, expectedDim));
    }
    return new Codebook(stored, width, cursor.floats((long) stored * Codebook.CENTROIDS, what));
  }
}
