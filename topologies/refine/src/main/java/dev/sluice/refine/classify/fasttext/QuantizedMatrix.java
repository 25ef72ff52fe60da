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
  private final byte[] normCodes;
  private final float[] norms;

  /**
   * @param normCodes one a row, or null
   * @param norms what they mean: 256 numbers, or null
   */
  QuantizedMatrix(int rows, byte[] codes, Codebook codebook, byte[] normCodes, float[] norms) {
    this.rows = rows;
    this.codes = codes;
    this.codebook = codebook;
    this.parts = codebook.parts();
    this.normCodes = normCodes;
    this.norms = norms;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public void addTo(int[] rows, int from, int to, float[] sum, int at) {
    for (int i = from; i < to; i++) {
      codebook.addTo(codes, rows[i] * parts, scale(rows[i]), sum, at);
    }
  }

  @Override
  public void copy(int row, float[] into) {
    codebook.copy(codes, row * parts, into);
  }

  @Override
  public float scale(int row) {
    return normCodes == null ? 1 : norms[normCodes[row] & 0xFF];
  }
}
