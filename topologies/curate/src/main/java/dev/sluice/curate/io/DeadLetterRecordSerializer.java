package dev.sluice.curate.io;

import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.schemas.Topics;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A dead letter, encoded where the record could not be read, to its topic. */
public final class DeadLetterRecordSerializer
    implements KafkaRecordSerializationSchema<DeadLetterOutput> {
  private static final int PARTITION = 0;

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      DeadLetterOutput letter, KafkaSinkContext context, Long timestamp) {
    return new ProducerRecord<>(
        Topics.DEAD_LETTER,
        PARTITION,
        letter.docId().getBytes(StandardCharsets.UTF_8),
        letter.value());
  }
}
