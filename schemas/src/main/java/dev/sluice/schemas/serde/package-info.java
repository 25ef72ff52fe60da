/**
 * The wire format of record values: Confluent's, that is a zero byte, the schema's id as a
 * big-endian 32-bit number, and Avro's binary encoding. {@link
 * dev.sluice.schemas.serde.AvroSerializer} writes it and {@link
 * dev.sluice.schemas.serde.AvroDeserializer} reads it; what it cannot read is an {@link
 * dev.sluice.schemas.serde.UndecodableRecordException}, which callers turn into a dead letter.
 * Ticks have no value and do not come here.
 */
package dev.sluice.schemas.serde;
