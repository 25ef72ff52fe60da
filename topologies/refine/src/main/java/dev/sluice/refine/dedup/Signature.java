package dev.sluice.refine.dedup;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * MinHash values of a text, with the versioned name of the algorithm that made them. Signatures of
 * different families are never compared.
 *
 * <p>The constructor and {@link #values()} copy: a signature never changes.
 *
 * @param family versioned name, e.g. {@code sluice-5w-128-v1}
 * @param values one minimum per hash function, in the order of the functions; at least one
 */
@SuppressWarnings("ArrayRecordComponent") // equality and copies are taken care of below
public record Signature(String family, int[] values) {

  public Signature {
    Objects.requireNonNull(family, "family");
    if (values.length == 0) {
      throw new IllegalArgumentException("a signature has at least one value");
    }
    values = values.clone();
  }

  @Override
  public int[] values() {
    return values.clone();
  }

  /** Number of values. */
  public int length() {
    return values.length;
  }

  /** The value of one hash function, from 0. */
  public int value(int index) {
    return values[index];
  }

  /** The values as big-endian 32-bit numbers, the form in which annotated documents carry them. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException if the length is 0 or not a multiple of 4
   */
  public static Signature fromBytes(String family, byte[] bytes) {
    if (bytes.length == 0 || bytes.length % Integer.BYTES != 0) {
      throw new IllegalArgumentException(
          "a signature is a positive multiple of 4 bytes, but %s has %d"
              .formatted(family, bytes.length));
    }
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return new Signature(family, values);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && family.equals(that.family)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * family.hashCode() + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return "Signature[%s, %d values]".formatted(family, values.length);
  }
}
