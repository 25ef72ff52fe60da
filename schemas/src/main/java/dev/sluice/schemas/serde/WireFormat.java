package dev.sluice.schemas.serde;

/** Confluent's framing of an Avro value. */
final class WireFormat {
  static final byte MAGIC = 0;

  /** Magic byte and schema id. */
  static final int HEADER_BYTES = 5;

  private WireFormat() {}
}
