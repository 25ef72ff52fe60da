package dev.sluice.local.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads every committed record of a topic once, partition by partition, and ends. */
public final class TopicScan {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** Polls without progress before the scan gives up, in seconds. */
  private static final int PATIENCE = 60;

  private final String bootstrapServers;

  public TopicScan(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * @throws IllegalStateException if the topic stops answering
   */
  public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(topic)
          .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      partitions.sort((a, b) -> Integer.compare(a.partition(), b.partition()));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        readTo(consumer, partition, ends.get(partition), each);
      }
    }
  }

  private static void readTo(
      KafkaConsumer<byte[], byte[]> consumer,
      TopicPartition partition,
      long end,
      Consumer<ConsumerRecord<byte[], byte[]>> each) {
    int idle = 0;
    while (consumer.position(partition) < end) {
      long before = consumer.position(partition);
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < end) {
          each.accept(record);
        }
      }
      idle = consumer.position(partition) > before ? 0 : idle + 1;
      if (idle > PATIENCE) {
        throw new IllegalStateException(
            "%s stopped at Kafka offset %d of %d".formatted(partition, before, end));
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "isolation.level", "read_committed",
            "enable.auto.commit", "false",
            "max.partition.fetch.bytes", Integer.toString(8 << 20),
            "max.poll.records", "2000"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
