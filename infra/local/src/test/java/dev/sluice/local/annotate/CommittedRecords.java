package dev.sluice.local.annotate;

import dev.sluice.schemas.Tick;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic as a reader of committed records sees it: each partition as its keys and ticks in order.
 */
final class CommittedRecords implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Map<Integer, List<String>> byPartition = new TreeMap<>();

  CommittedRecords(String bootstrapServers, String topic, int partitions) {
    Map<String, Object> p = new HashMap<>();
    p.put("bootstrap.servers", bootstrapServers);
    p.put("isolation.level", "read_committed");
    consumer = new KafkaConsumer<>(p, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all = new ArrayList<>();
    for (int i = 0; i < partitions; i++) {
      all.add(new TopicPartition(topic, i));
      byPartition.put(i, new ArrayList<>());
    }
    consumer.assign(all);
    consumer.seekToBeginning(all);
  }

  /** Reads on until there are this many records. */
  Map<Integer, List<String>> await(int records, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (size() < records) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("%d of %d records".formatted(size(), records));
      }
      consumer
          .poll(Duration.ofMillis(100))
          .forEach(r -> byPartition.get(r.partition()).add(describe(r)));
    }
    return byPartition;
  }

  int size() {
    return byPartition.values().stream().mapToInt(List::size).sum();
  }

  private static String describe(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      Header tick = record.headers().lastHeader(Tick.HEADER);
      return "tick " + Tick.fromBytes(tick.value());
    }
    return new String(record.key(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
