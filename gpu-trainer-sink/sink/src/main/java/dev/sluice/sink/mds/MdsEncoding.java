package dev.sluice.sink.mds;

import java.util.Arrays;

/** The encodings of a column that Sluice writes, a subset of Mosaic's. */
public enum MdsEncoding {
  /** UTF-8. */
  STR("str", 0),
  /** Signed 64 bit. */
  INT("int", 8),
  /** One dimension of unsigned 16 bit numbers, at least one. */
  UINT16_ARRAY("ndarray:uint16", 0),
  /** One dimension of unsigned 32 bit numbers, at least one. */
  UINT32_ARRAY("ndarray:uint32", 0);

  private final String label;
  private final int fixedSize;

  MdsEncoding(String label, int fixedSize) {
    this.label = label;
    this.fixedSize = fixedSize;
  }

  /** As written in the configuration of a file. */
  public String label() {
    return label;
  }

  /** Bytes of every value of the column, 0 if they differ. */
  public int fixedSize() {
    return fixedSize;
  }

  /**
   * @throws IllegalArgumentException if Sluice does not write this encoding
   */
  public static MdsEncoding of(String label) {
    return Arrays.stream(values())
        .filter(e -> e.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown encoding '" + label + "'"));
  }
}
