package dev.sluice.local.takedown;

import dev.sluice.local.report.TopicScan;
import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.avro.TakedownScope;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The requests of a stack: last record of each id. */
public final class TakedownLog {
  private static final int PARTITION = 0;

  private final String bootstrapServers;
  private final AvroSerializer<Takedown> serializer;
  private final AvroDeserializer<Takedown> deserializer;

  public TakedownLog(String bootstrapServers, RegistryClient registry) {
    this.bootstrapServers = bootstrapServers;
    SubjectRegistration.register(registry, Topics.TAKEDOWN, Takedown.getClassSchema());
    this.serializer = new AvroSerializer<>(registry, Takedown.getClassSchema());
    this.deserializer = new AvroDeserializer<>(registry, Takedown.class);
  }

  /** Id of a request: the same for the same scope and value, so that asking twice asks once. */
  public static String idOf(TakedownScope scope, String value) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((scope + "\n" + value).getBytes(StandardCharsets.UTF_8));
      return "t" + HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The requests that stand, by id. */
  public List<Takedown> standing() {
    Map<String, Takedown> byId = new TreeMap<>();
    new TopicScan(bootstrapServers)
        .read(
            Topics.TAKEDOWN,
            record -> {
              if (record.key() == null) {
                return;
              }
              String id = new String(record.key(), StandardCharsets.UTF_8);
              if (record.value() == null) {
                byId.remove(id);
              } else {
                byId.put(id, deserializer.deserialize(record.value()));
              }
            });
    return new ArrayList<>(byId.values());
  }

  /** Returns when the requests are in the topic. */
  public void add(List<Takedown> takedowns) throws InterruptedException {
    Map<String, byte[]> byId = new LinkedHashMap<>();
    for (Takedown takedown : takedowns) {
      byId.put(takedown.getTakedownId(), serializer.serialize(Topics.TAKEDOWN, takedown));
    }
    send(byId);
  }

  /** Returns when the request is withdrawn; documents that went because of it do not come back. */
  public void withdraw(String id) throws InterruptedException {
    send(Collections.singletonMap(id, null));
  }

  private void send(Map<String, byte[]> valueById) throws InterruptedException {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      valueById.forEach(
          (id, value) ->
              sent.add(
                  producer.send(
                      new ProducerRecord<>(
                          Topics.TAKEDOWN,
                          PARTITION,
                          id.getBytes(StandardCharsets.UTF_8),
                          value))));
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot write to " + Topics.TAKEDOWN, e.getCause());
    }
  }
}
