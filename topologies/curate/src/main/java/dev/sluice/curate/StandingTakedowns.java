package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What the takedown topic holds when the job is started.
 *
 * @param records all of them, in order
 * @param end Kafka offset behind them, where the job's source goes on
 */
record StandingTakedowns(List<TopicRecord> records, long end) {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** Polls without progress before it is given up, in seconds. */
  private static final int PATIENCE = 60;

  /**
   * @throws IllegalStateException if the topic stops answering
   */
  static StandingTakedowns read(Properties clients) {
    Properties properties = new Properties();
    properties.putAll(clients);
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    TopicPartition partition = new TopicPartition(Topics.TAKEDOWN, 0);
    List<TopicRecord> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      int idle = 0;
      while (consumer.position(partition) < end) {
        long before = consumer.position(partition);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < end) {
            records.add(
                new TopicRecord(
                    record.topic(), 0, record.offset(), record.key(), record.value(), null));
          }
        }
        idle = consumer.position(partition) > before ? 0 : idle + 1;
        if (idle > PATIENCE) {
          throw new IllegalStateException(
              "%s stopped at Kafka offset %d of %d".formatted(Topics.TAKEDOWN, before, end));
        }
      }
      return new StandingTakedowns(List.copyOf(records), end);
    }
  }
}
