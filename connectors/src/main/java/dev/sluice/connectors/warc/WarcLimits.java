package dev.sluice.connectors.warc;

/**
 * Budgets of a WARC reader. What exceeds one becomes a dead letter.
 *
 * @param headBytes longest WARC or HTTP header block, in bytes
 * @param payloadBytes largest payload, decoded, in bytes
 * @param ratio largest ratio of decompressed to compressed bytes...
 * @param ratioBytes ...once this many bytes were decompressed
 */
public record WarcLimits(int headBytes, int payloadBytes, int ratio, long ratioBytes) {
  public static final WarcLimits DEFAULT =
      new WarcLimits(64 * 1024, 20 * 1024 * 1024, 200, 10 * 1024 * 1024);

  public WarcLimits {
    if (headBytes < 16 || headBytes > 64 * 1024) {
      throw new IllegalArgumentException("headBytes must be 16 to 65536, but is " + headBytes);
    }
    if (payloadBytes < 1 || ratio < 1 || ratioBytes < 1) {
      throw new IllegalArgumentException(
          "payloadBytes, ratio and ratioBytes must be 1 or more, but are %d, %d, %d"
              .formatted(payloadBytes, ratio, ratioBytes));
    }
  }

  /** Whether this expansion is a bomb rather than a page. */
  boolean isBomb(long compressed, long decompressed) {
    return decompressed > ratioBytes && decompressed / ratio > Math.max(1, compressed);
  }
}
