package dev.sluice.refine.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Appends bits to bytes, each byte filled from its lowest bit. */
final class BitWriter {
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

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
    if (pendingBits >= Integer.SIZE) {
      if (size + Integer.BYTES > bytes.length) {
        bytes = Arrays.copyOf(bytes, 2 * bytes.length);
      }
      LITTLE_ENDIAN.set(bytes, size, (int) pending);
      size += Integer.BYTES;
      pending >>>= Integer.SIZE;
      pendingBits -= Integer.SIZE;
    }
  }

  /** Ends the writing. */
  byte[] toBytes() {
    byte[] written = Arrays.copyOf(bytes, size + (pendingBits + 7) / 8);
    for (int at = size; at < written.length; at++) {
      written[at] = (byte) pending;
      pending >>>= 8;
    }
    pendingBits = 0;
    return written;
  }
}
