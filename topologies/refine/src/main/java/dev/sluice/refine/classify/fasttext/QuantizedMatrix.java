package dev.sluice.refine.classify.fasttext;

/**
 * Rows of codes into a {@link Codebook}, with the rows' norms as one more code each if they were
 * quantised apart.
 */
final class QuantizedMatrix implements Matrix {

  private final int rows;
  private final byte[] codes;
  private final Codebook codebook;
  private final int parts;
  private final RowScales scales;

  QuantizedMatrix(int rows, byte[] codes, Codebook codebook, RowScales scales) {
    this.rows = rows;
    this.codes = codes;
    this.codebook = codebook;
    this.parts = codebook.parts();
    this.scales = scales;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void addTo(int[] rows, int from, int to, float[] sum, int at) {
    codebook.addTo(codes, scales, rows, from, to, sum, at);
  }

  @Override
  public void copy(int row, float[] into) {
    codebook.copy(codes, row * parts, into);
  }

  @Override
  public float scale(int row) {
    return scales.of(row);
  }
}
