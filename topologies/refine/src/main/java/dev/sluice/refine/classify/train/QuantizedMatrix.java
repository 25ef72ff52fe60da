package dev.sluice.refine.classify.train;

/** Rows as codes: the number of a centroid for each group of columns. */
final class QuantizedMatrix implements ModelMatrix {
  private final int rows;
  private final int columns;
  private final byte[] codes;
  private final Codebook book;
  private final byte[] norms;
  private final Codebook normBook;

  /**
   * @param codes row after row, one byte for each group of columns
   * @param norms a byte a row for its length, or null if the codes hold it
   * @param normBook null without {@code norms}
   */
  QuantizedMatrix(
      int rows, int columns, byte[] codes, Codebook book, byte[] norms, Codebook normBook) {
    this.rows = rows;
    this.columns = columns;
    this.codes = codes;
    this.book = book;
    this.norms = norms;
    this.normBook = normBook;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  byte[] codes() {
    return codes;
  }

  Codebook book() {
    return book;
  }

  byte[] norms() {
    return norms;
  }

  Codebook normBook() {
    return normBook;
  }
}
