package dev.sluice.annotate.io;

import org.apache.kafka.common.serialization.Serializer;

/** Writes the bytes alone. */
public final class PlacedSerializer implements Serializer<Placed> {
  @Override
  public byte[] serialize(String topic, Placed value) {
    return value == null ? null : value.bytes();
  }
}
