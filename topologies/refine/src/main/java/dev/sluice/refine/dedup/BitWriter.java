package dev.sluice.refine.dedup;

import java.util.Arrays;

/** Appends bits to bytes, each byte filled from its lowest bit. */
final class BitWriter {
  private byte[] bytes;
  private int size;
  private long pending;
  private int pendingBits;

  /**
   * @param header bytes left free at the front
   * @param expectedBits a guess; more have room, too
   */
  BitWriter(int header, long expectedBits) {
    bytes = new byte[(int) (header + expectedBits / 8 + 16)];
    size = header;
  }

  void setByte(int index, int value) {
    bytes[index] = (byte) value;
  }

  /** As many ones, and a zero. */
  void unary(int ones) {
    for (int left = ones; left > 0; left -= 30) {
      write(-1, Math.min(left, 30));
    }
    write(0, 1);
  }

  /** The lower {@code count} bits, 0 to 30. */
  void write(int value, int count) {
    pending |= (value & (1L << count) - 1) << pendingBits;
    pendingBits += count;
    while (pendingBits >= 8) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * size);
      }
      bytes[size++] = (byte) pending;
      pending >>>= 8;
      pendingBits -= 8;
    }
  }

  byte[] toBytes() {
    byte[] written = Arrays.copyOf(bytes, size + (pendingBits > 0 ? 1 : 0));
    if (pendingBits > 0) {
      written[size] = (byte) pending;
    }
    return written;
  }
}
