package dev.sluice.refine.classify.train;

/** Writes every row as the numbers of its nearest centroids. */
final class CodeAssigner {
  private CodeAssigner() {}

  static byte[] codes(DenseMatrix matrix, Codebook book) {
    int groups = book.groups();
    if ((long) matrix.rows() * groups > Integer.MAX_VALUE - 8) {
      throw new TrainingException(
          "dsub is %d, which makes more than 2147483639 bytes of code: raise it or set a cutoff"
              .formatted(book.width()));
    }
    byte[] codes = new byte[matrix.rows() * groups];
    for (int group = 0; group < groups; group++) {
      CentroidSearch search =
          new CentroidSearch(book.centroids(), book.start(group), book.widthOf(group));
      int first = group * book.width();
      for (int row = 0; row < matrix.rows(); row++) {
        codes[row * groups + group] =
            search.nearest(matrix.values(), row * matrix.columns() + first);
      }
    }
    return codes;
  }
}
