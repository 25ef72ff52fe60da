package dev.sluice.refine.extract.charset;

/** UTF-16 without a mark or label: its ASCII characters leave a NUL at every second byte. */
final class Utf16Detection {

  /** Bytes to each NUL on one side of the units, at most; on the other a tenth as many NULs. */
  private static final int BYTES_PER_NUL = 10;

  private static final int LEAST_NULS = 8;

  private Utf16Detection() {}

  static boolean hasNul(byte[] bytes, int end) {
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /** Null if the bytes do not look like it. */
  static Encoding detect(byte[] bytes, int end) {
    int[] nuls = new int[2]; // at even and odd places
    for (int i = 0; i < end; i++) {
      nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(nuls[0], nuls[1]);
    int least = Math.min(nuls[0], nuls[1]);
    if (most < LEAST_NULS || (long) most * BYTES_PER_NUL < end || least * 10 > most) {
      return null;
    }
    return EncodingLabels.of(nuls[0] > nuls[1] ? "utf-16be" : "utf-16le");
  }
}
