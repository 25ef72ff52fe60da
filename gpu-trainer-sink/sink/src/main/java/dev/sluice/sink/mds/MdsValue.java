package dev.sluice.sink.mds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Encodes one value of a column, and back. */
public final class MdsValue {
  private static final int ONE_DIMENSION = 1 << 2;

  private MdsValue() {}

  public static byte[] string(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] integer(long value) {
    byte[] bytes = new byte[Long.BYTES];
    littleEndian(bytes).putLong(value);
    return bytes;
  }

  /**
   * An array with its length before it: a byte for one dimension and the width of the length, the
   * length in the narrowest of 8, 16 and 32 bits, then the values.
   *
   * @param values at least one; each within 0 and the range of the encoding
   */
  public static byte[] array(int[] values, MdsEncoding encoding) {
    int n = values.length;
    if (n == 0) {
      throw new IllegalArgumentException("MDS has no arrays without values");
    }
    int widthLog2 = n < 1 << 8 ? 0 : n < 1 << 16 ? 1 : 2;
    int width = valueWidth(encoding);
    byte[] bytes = new byte[Math.addExact(1 + (1 << widthLog2), Math.multiplyExact(n, width))];
    ByteBuffer out = littleEndian(bytes);
    out.put((byte) (ONE_DIMENSION | widthLog2));
    putUnsigned(out, n, 1 << widthLog2);
    for (int value : values) {
      if (value < 0 || (width == 2 && value > 0xffff)) {
        throw new IllegalArgumentException(value + " does not fit " + encoding.label());
      }
      putUnsigned(out, value, width);
    }
    return bytes;
  }

  static int[] toArray(byte[] value, MdsEncoding encoding) {
    int width = valueWidth(encoding);
    ByteBuffer in = littleEndian(value);
    int kind = value.length == 0 ? -1 : in.get();
    int widthLog2 = kind - ONE_DIMENSION;
    if (widthLog2 < 0 || widthLog2 > 2 || in.remaining() < 1 << widthLog2) {
      throw new IllegalArgumentException("not an array of one dimension");
    }
    long n = Integer.toUnsignedLong(unsigned(in, 1 << widthLog2));
    if (n == 0 || n * width != in.remaining()) {
      throw new IllegalArgumentException(
          "an array of %d values cannot fill %d bytes".formatted(n, in.remaining()));
    }
    int[] values = new int[(int) n];
    for (int i = 0; i < values.length; i++) {
      values[i] = unsigned(in, width);
    }
    return values;
  }

  /** A view of the array, which is not copied. */
  static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int valueWidth(MdsEncoding encoding) {
    return switch (encoding) {
      case UINT16_ARRAY -> 2;
      case UINT32_ARRAY -> 4;
      case STR, INT -> throw new IllegalArgumentException(encoding.label() + " is not an array");
    };
  }

  private static void putUnsigned(ByteBuffer out, int value, int width) {
    switch (width) {
      case 1 -> out.put((byte) value);
      case 2 -> out.putShort((short) value);
      default -> out.putInt(value);
    }
  }

  private static int unsigned(ByteBuffer in, int width) {
    return switch (width) {
      case 1 -> Byte.toUnsignedInt(in.get());
      case 2 -> Short.toUnsignedInt(in.getShort());
      default -> in.getInt();
    };
  }
}
