package dev.sluice.annotate.io;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Takes a record whatever its Kafka timestamp: Kafka's own extractors fail on or skip a negative
 * one, which would lose a document. Order and event time do not depend on it.
 */
public final class AnyTimestamp implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    return Math.max(0, record.timestamp());
  }
}
