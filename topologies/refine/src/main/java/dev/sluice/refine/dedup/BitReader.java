package dev.sluice.refine.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads what {@link BitWriter} wrote, a number in unary and a number in binary at a time: both are
 * taken out of one load of 64 bits where they fit in it, as nearly all do.
 */
final class BitReader {
  private static final VarHandle LITTLE_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Of a load, whatever the bit that it is to start at. */
  private static final int SURE_BITS = 57;

  private final byte[] padded;
  private final long end;
  private long position;

  /**
   * @param header bytes to leave out
   */
  BitReader(byte[] bytes, int header) {
    padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
    position = header * 8L;
    end = bytes.length * 8L;
  }

  /**
   * The ones before the next zero as the upper bits, and the lower bits behind it.
   *
   * @param lowerBits 0 to 30
   * @throws IllegalArgumentException if the bytes end before
   */
  long read(int lowerBits) {
    long bits = (long) LITTLE_ENDIAN.get(padded, (int) (position >>> 3)) >>> (position & 7);
    long ones = Long.numberOfTrailingZeros(~bits);
    if (ones + 1 + lowerBits > SURE_BITS) {
      return readLong(lowerBits);
    }
    position += ones + 1 + lowerBits;
    checkEnd();
    long lower = bits >>> (ones + 1) & ((1L << lowerBits) - 1);
    return ones << lowerBits | lower;
  }

  private long readLong(int lowerBits) {
    long ones = 0;
    while (bit(position) == 1) {
      ones++;
      position++;
    }
    long lower = 0;
    for (int i = 0; i < lowerBits; i++) {
      lower |= bit(position + 1 + i) << i;
    }
    position += 1 + lowerBits;
    checkEnd();
    return ones << lowerBits | lower;
  }

  /** 0 behind the end, so that a run of ones ends there. */
  private long bit(long at) {
    return at >= end ? 0 : padded[(int) (at >>> 3)] >>> (at & 7) & 1;
  }

  private void checkEnd() {
    if (position > end) {
      throw new IllegalArgumentException("bytes end within a number");
    }
  }
}
