package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed of a topic. */
public final class KafkaTopicLog implements TopicLog {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** Polls without progress before the job fails, in seconds. */
  private static final int PATIENCE = 60;

  private final String topic;
  private final Properties clients;

  /**
   * @param clients where the cluster is, and what else every client is told
   */
  public KafkaTopicLog(String topic, Properties clients) {
    this.topic = topic;
    this.clients = new Properties();
    this.clients.putAll(clients);
  }

  @Override
  public long readToEnd(Consumer<TopicRecord> each) {
    Properties properties = new Properties();
    properties.putAll(clients);
    properties.setProperty("isolation.level", "read_committed");
    properties.setProperty("enable.auto.commit", "false");
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      consumer.seekToBeginning(List.of(partition));
      int idle = 0;
      while (consumer.position(partition) < end) {
        long before = consumer.position(partition);
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.offset() < end) {
            each.accept(record(record));
          }
        }
        idle = consumer.position(partition) > before ? 0 : idle + 1;
        if (idle > PATIENCE) {
          throw new IllegalStateException(
              "%s stopped at Kafka offset %d of %d".formatted(topic, before, end));
        }
      }
      return end;
    }
  }

  private static TopicRecord record(ConsumerRecord<byte[], byte[]> record) {
    return new TopicRecord(
        record.topic(), record.partition(), record.offset(), record.key(), record.value(), null);
  }
}
