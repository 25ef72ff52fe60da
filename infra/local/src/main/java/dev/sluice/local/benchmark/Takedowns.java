package dev.sluice.local.benchmark;

import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Asks a stack to take back documents that hold passages of benchmarks. */
public final class Takedowns {
  private final String bootstrapServers;
  private final AvroSerializer<Takedown> serializer;
  private final Clock clock;

  public Takedowns(String bootstrapServers, RegistryClient registry, Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.serializer = new AvroSerializer<>(registry, Takedown.getClassSchema());
    this.clock = clock;
  }

  /**
   * Written when this returns. A document has one request for its benchmarks, however often it is
   * scanned.
   *
   * @param benchmarksByDocument names, for people, by doc_id
   */
  public void request(Map<String, String> benchmarksByDocument) throws InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "enable.idempotence", "true"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      benchmarksByDocument.forEach((docId, names) -> sent.add(producer.send(record(docId, names))));
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("takedown cannot be written", e.getCause());
    }
  }

  private ProducerRecord<byte[], byte[]> record(String docId, String names) {
    Takedown takedown =
        Takedown.newBuilder()
            .setTakedownId(Retraction.BENCHMARK_REQUEST + docId)
            .setScope(TakedownScope.DOC_ID)
            .setValue(docId)
            .setReason("holds passages of benchmarks: " + names)
            .setRequestedAt(clock.millis())
            .build();
    return new ProducerRecord<>(
        Topics.TAKEDOWN,
        0,
        takedown.getTakedownId().getBytes(StandardCharsets.UTF_8),
        serializer.serialize(Topics.TAKEDOWN, takedown));
  }
}
