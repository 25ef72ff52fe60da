package dev.sluice.refine.classify.fasttext;

/** What each row of a quantised matrix is multiplied by. Immutable. */
final class RowScales {

  private final byte[] codes; // null if every scale is 1
  private final float[] scales;

  /**
   * @param codes one a row, or null for a scale of 1
   * @param scales what they mean: 256 numbers, or null
   */
  RowScales(byte[] codes, float[] scales) {
    this.codes = codes;
    this.scales = scales;
  }

  float of(int row) {
    return codes == null ? 1 : scales[codes[row] & 0xFF];
  }
}
