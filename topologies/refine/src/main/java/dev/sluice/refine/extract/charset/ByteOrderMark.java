package dev.sluice.refine.extract.charset;

/** The first bytes of a text that say how it is encoded; no part of the text. */
record ByteOrderMark(Encoding encoding, int length) {

  /** Null if there is none. */
  static ByteOrderMark of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new ByteOrderMark(EncodingLabels.UTF_8, 3);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new ByteOrderMark(EncodingLabels.of("utf-16be"), 2);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new ByteOrderMark(EncodingLabels.of("utf-16le"), 2);
    }
    return null;
  }

  static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
