package dev.sluice.curate.flow;

import java.io.Serializable;

/**
 * A record of an annotated topic, or of that of takedowns, as it came.
 *
 * @param kafkaOffset its offset in the partition
 * @param key doc_id in UTF-8; null on a tick
 * @param value an annotated document in the wire format; null on a tick
 * @param tick the tick header; null on a document
 */
@SuppressWarnings("ArrayRecordComponent")
public record TopicRecord(
    String topic, int partition, long kafkaOffset, byte[] key, byte[] value, byte[] tick)
    implements Serializable {}
