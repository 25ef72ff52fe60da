package dev.sluice.local.registry;

import dev.sluice.local.broker.TopicMaker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic {@code _schemas}: one partition, compacted. Every change is a transaction of one
 * writer: a second registry on the same topic fences the first, whose changes fail from then on. A
 * change is in the catalogue when {@link #append} returns, because it was read back from the log.
 * Not thread-safe.
 */
final class SchemaLog implements AutoCloseable {
  static final String TOPIC = "_schemas";

  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final String WRITER = "sluice-registry";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long READ_BACK_NANOS = Duration.ofSeconds(30).toNanos();

  private final Map<String, Object> client;
  private final Catalog catalog;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private KafkaProducer<byte[], byte[]> producer;
  private boolean fenced;

  /** Creates the topic if need be, and reads all of it. */
  SchemaLog(Map<String, Object> client, Catalog catalog) throws InterruptedException {
    this.client = Map.copyOf(client);
    this.catalog = catalog;
    try (Admin admin = Admin.create(this.client)) {
      new TopicMaker(admin).create(TOPIC, 1, Map.of("cleanup.policy", "compact"));
    }
    this.consumer = openConsumer();
    try {
      takeOver();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Writes a change and returns when the catalogue has it.
   *
   * @throws RegistryError 50001 if it could not be written; the catalogue is then what the log says
   */
  void append(LogRecord change) {
    if (fenced) {
      throw new RegistryError(
          RegistryError.STORE_FAILED, "Another registry has taken over topic " + TOPIC);
    }
    try {
      if (producer == null) {
        takeOver();
      }
      producer.beginTransaction();
      var sent =
          producer.send(new ProducerRecord<>(TOPIC, 0, utf8(change.key()), utf8(change.value())));
      producer.commitTransaction();
      readUpTo(sent.get().offset() + 1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e);
    } catch (ExecutionException | KafkaException e) {
      fenced = isFenced(e);
      closeProducer();
      throw failed(e);
    }
  }

  /** The broker tells so in either way, at the write or at its commit. */
  private static boolean isFenced(Throwable e) {
    return e != null
        && (e instanceof ProducerFencedException
            || e instanceof InvalidProducerEpochException
            || isFenced(e.getCause()));
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static RegistryError failed(Exception cause) {
    return new RegistryError(
        RegistryError.STORE_FAILED, "Error in the backend data store: " + cause, cause);
  }

  /** Ends whatever transaction an earlier writer left open, and reads what it committed. */
  private void takeOver() {
    Map<String, Object> p = new HashMap<>(client);
    p.put("key.serializer", ByteArraySerializer.class);
    p.put("value.serializer", ByteArraySerializer.class);
    p.put("transactional.id", WRITER);
    p.put("linger.ms", 0);
    producer = new KafkaProducer<>(p);
    producer.initTransactions();
    readUpTo(consumer.endOffsets(List.of(PARTITION)).get(PARTITION));
  }

  private KafkaConsumer<byte[], byte[]> openConsumer() {
    Map<String, Object> p = new HashMap<>(client);
    p.put("key.deserializer", ByteArrayDeserializer.class);
    p.put("value.deserializer", ByteArrayDeserializer.class);
    p.put("isolation.level", "read_committed");
    p.put("enable.auto.commit", false);
    KafkaConsumer<byte[], byte[]> opened = new KafkaConsumer<>(p);
    opened.assign(List.of(PARTITION));
    opened.seekToBeginning(List.of(PARTITION));
    return opened;
  }

  private void readUpTo(long kafkaOffset) {
    long start = System.nanoTime();
    while (consumer.position(PARTITION) < kafkaOffset) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        catalog.apply(record.key(), record.value());
      }
      if (System.nanoTime() - start > READ_BACK_NANOS) {
        throw new KafkaException("a committed change cannot be read back from " + TOPIC);
      }
    }
  }

  private void closeProducer() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
      producer = null;
    }
  }

  @Override
  public void close() {
    closeProducer();
    consumer.close();
  }
}
