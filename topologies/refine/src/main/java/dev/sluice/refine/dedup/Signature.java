package dev.sluice.refine.dedup;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * MinHash values of a text, with the versioned name of the algorithm that made them. Signatures of
 * different families are never compared.
 *
 * <p>Held as the bytes that annotated documents carry: the values in the order of the functions,
 * each a big-endian number of the family's width. A signature never changes: arrays are copied on
 * the way in and out.
 */
public final class Signature {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final String family;
  private final ValueWidth width;
  private final byte[] bytes;

  private Signature(String family, ValueWidth width, byte[] bytes) {
    this.family = Objects.requireNonNull(family, "family");
    this.width = width;
    this.bytes = bytes;
    if (bytes.length == 0 || bytes.length % width.bytes() != 0) {
      throw new IllegalArgumentException(
          "a signature is a positive multiple of %d bytes, but %s has %d"
              .formatted(width.bytes(), family, bytes.length));
    }
  }

  /**
   * A signature of 32-bit values.
   *
   * @param family versioned name, e.g. {@code sluice-5w-128-v2}
   * @param values one minimum per hash function, in the order of the functions; at least one
   */
  public static Signature of(String family, int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return new Signature(family, ValueWidth.BITS_32, bytes.array());
  }

  /** The same of 64-bit values. */
  public static Signature of(String family, long[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
    bytes.asLongBuffer().put(values);
    return new Signature(family, ValueWidth.BITS_64, bytes.array());
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException if the length is 0 or not a multiple of the width
   */
  public static Signature fromBytes(String family, ValueWidth width, byte[] bytes) {
    return new Signature(family, width, bytes.clone());
  }

  /**
   * Reads the bytes of a signature of a family.
   *
   * @throws IllegalArgumentException if they are not as many as its signatures have
   */
  public static Signature read(SignatureFamily family, byte[] bytes) {
    if (bytes.length != bytes(family)) {
      throw new IllegalArgumentException(
          "%s must be %d bytes, but is %d".formatted(family.name(), bytes(family), bytes.length));
    }
    return fromBytes(family.name(), family.width(), bytes);
  }

  /** Bytes of each signature of a family. */
  public static int bytes(SignatureFamily family) {
    return family.length() * family.width().bytes();
  }

  public String family() {
    return family;
  }

  public ValueWidth width() {
    return width;
  }

  /** Number of values. */
  public int length() {
    return bytes.length / width.bytes();
  }

  /** The value of one hash function, from 0; 32-bit values with their sign extended. */
  public long value(int index) {
    return width == ValueWidth.BITS_32
        ? (int) INT.get(bytes, index * Integer.BYTES)
        : (long) LONG.get(bytes, index * Long.BYTES);
  }

  /** The values as big-endian numbers, the form in which annotated documents carry them. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && family.equals(that.family)
        && width == that.width
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * family.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Signature[%s, %d values]".formatted(family, length());
  }
}
