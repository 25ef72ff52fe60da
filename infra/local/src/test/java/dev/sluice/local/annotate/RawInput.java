package dev.sluice.local.annotate;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What a connector task writes: documents by partition, ticks into every partition. */
final class RawInput implements AutoCloseable {
  static final int PARTITIONS = 4;
  static final String TOPIC = "raw.c4";

  private final AvroSerializer<RawDocument> serializer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  RawInput(String bootstrapServers, RegistryClient registry) {
    serializer = new AvroSerializer<>(registry, RawDocument.getClassSchema());
    Map<String, Object> p = new HashMap<>();
    p.put("bootstrap.servers", bootstrapServers);
    p.put("transactional.id", "raw-input");
    producer = new KafkaProducer<>(p, new ByteArraySerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  void write(int from, int to, boolean end) throws Exception {
    producer.beginTransaction();
    for (int i = from; i < to; i++) {
      document(i);
    }
    byte[] tick = new Tick("run", "task-0", 1, to - 1, end).toBytes();
    for (int partition = 0; partition < PARTITIONS; partition++) {
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  TOPIC,
                  partition,
                  (Long) null,
                  null,
                  null,
                  new RecordHeaders().add(Tick.HEADER, tick))));
    }
    for (Future<RecordMetadata> future : sent) {
      future.get();
    }
    sent.clear();
    producer.commitTransaction();
  }

  private void document(int number) {
    byte[] content =
        ("Document %d. ".formatted(number) + "It has a few words to say. ".repeat(20))
            .getBytes(StandardCharsets.UTF_8);
    String position = Integer.toString(number);
    String id = DocumentId.of("c4", "in/a.txt", position, DocumentId.digest(content));
    RawDocument document =
        RawDocument.newBuilder()
            .setDocId(id)
            .setSlice("c4")
            .setSourceUri("in/a.txt")
            .setSourcePosition(position)
            .setEventTime(number)
            .setMediaType("text/plain")
            .setContentLength(content.length)
            .setContent(ByteBuffer.wrap(content))
            .build();
    // Every 50th is no record: it must cost that document alone.
    byte[] value = number % 50 == 49 ? new byte[] {1} : serializer.serialize(TOPIC, document);
    sent.add(
        producer.send(
            new ProducerRecord<>(
                TOPIC,
                DocumentId.partition(id, PARTITIONS),
                id.getBytes(StandardCharsets.UTF_8),
                value)));
  }

  @Override
  public void close() {
    producer.close();
  }
}
