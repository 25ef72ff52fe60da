package dev.sluice.refine.dedup;

/** Size of one value of a signature. */
public enum ValueWidth {
  BITS_32(Integer.BYTES),
  BITS_64(Long.BYTES);

  private final int bytes;

  ValueWidth(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one value. */
  public int bytes() {
    return bytes;
  }
}
