package dev.sluice.schemas.serde;

import java.nio.ByteBuffer;

/** Confluent's framing of an Avro value. */
public final class WireFormat {
  static final byte MAGIC = 0;

  /** Magic byte and schema id. */
  public static final int HEADER_BYTES = 5;

  private WireFormat() {}

  /**
   * Id of the schema that a value was written with.
   *
   * @param value written by an {@link AvroSerializer}
   */
  public static int schemaId(byte[] value) {
    return ByteBuffer.wrap(value).getInt(1);
  }
}
