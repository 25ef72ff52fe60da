package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.flow.Types;
import dev.sluice.schemas.Tick;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Takes a Kafka record over as it is. Cannot fail: what cannot be read is found out later. A tick
 * has neither key nor value; the header alone makes none, else a document that bears it were lost.
 */
public final class TopicRecordReader implements KafkaRecordDeserializationSchema<TopicRecord> {

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<TopicRecord> out) {
    Header tick =
        record.key() == null && record.value() == null
            ? record.headers().lastHeader(Tick.HEADER)
            : null;
    out.collect(
        new TopicRecord(
            record.topic(),
            record.partition(),
            record.offset(),
            record.key(),
            record.value(),
            tick == null ? null : tick.value()));
  }

  @Override
  public TypeInformation<TopicRecord> getProducedType() {
    return Types.TOPIC_RECORD;
  }
}
