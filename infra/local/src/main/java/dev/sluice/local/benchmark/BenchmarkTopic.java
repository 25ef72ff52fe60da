package dev.sluice.local.benchmark;

import dev.sluice.local.report.TopicScan;
import dev.sluice.refine.decontaminate.Passage;
import dev.sluice.schemas.BenchmarkKey;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of benchmarks. A change is one transaction: readers see all of it or nothing. */
public final class BenchmarkTopic {
  private final String bootstrapServers;
  private final RegistryClient registry;

  public BenchmarkTopic(String bootstrapServers, RegistryClient registry) {
    this.bootstrapServers = bootstrapServers;
    this.registry = registry;
  }

  /**
   * Adds a benchmark or replaces the one of that name.
   *
   * @throws IllegalArgumentException if a benchmark cannot have the name, or a passage is too large
   */
  public void put(String name, List<Passage> passages) {
    dev.sluice.refine.decontaminate.Benchmark.requireName(name);
    AvroSerializer<Benchmark> serializer =
        new AvroSerializer<>(registry, Benchmark.getClassSchema());
    Map<String, byte[]> records = new TreeMap<>();
    keys(name).forEach(key -> records.put(key, null));
    for (Benchmark part : BenchmarkParts.of(name, passages)) {
      records.put(
          BenchmarkKey.of(name, part.getPart()), serializer.serialize(Topics.BENCHMARKS, part));
    }
    write(name, records);
  }

  /**
   * @return whether there was one of the name
   */
  public boolean remove(String name) {
    Map<String, byte[]> records = new TreeMap<>();
    keys(name).forEach(key -> records.put(key, null));
    if (!records.isEmpty()) {
      write(name, records);
    }
    return !records.isEmpty();
  }

  /**
   * All there are, whole, in the order of names.
   *
   * @param unreadable is told of records that are no part of a benchmark
   */
  public List<dev.sluice.refine.decontaminate.Benchmark> read(Consumer<String> unreadable) {
    AvroDeserializer<Benchmark> deserializer = new AvroDeserializer<>(registry, Benchmark.class);
    Map<String, List<Passage>> passages = new TreeMap<>();
    latest()
        .forEach(
            (key, value) -> {
              try {
                Benchmark part = deserializer.deserialize(value);
                List<Passage> all =
                    passages.computeIfAbsent(part.getBenchmark(), any -> new ArrayList<>());
                part.getPassages()
                    .forEach(
                        it ->
                            all.add(
                                new Passage(it.getPassageId(), it.getQuestion(), it.getAnswer())));
              } catch (UndecodableRecordException e) {
                unreadable.accept(key + ": " + e.getMessage());
              }
            });
    List<dev.sluice.refine.decontaminate.Benchmark> benchmarks = new ArrayList<>();
    passages.forEach(
        (name, all) -> benchmarks.add(new dev.sluice.refine.decontaminate.Benchmark(name, all)));
    return benchmarks;
  }

  private List<String> keys(String name) {
    return latest().keySet().stream().filter(key -> key.startsWith(name + "/")).toList();
  }

  private Map<String, byte[]> latest() {
    Map<String, byte[]> latest = new TreeMap<>();
    new TopicScan(bootstrapServers)
        .read(
            Topics.BENCHMARKS,
            record -> {
              if (record.key() == null) {
                return;
              }
              String key = new String(record.key(), StandardCharsets.UTF_8);
              if (record.value() == null) {
                latest.remove(key);
              } else {
                latest.put(key, record.value());
              }
            });
    return latest;
  }

  private void write(String name, Map<String, byte[]> records) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "transactional.id",
                "sluice-benchmark-" + name,
                "compression.type",
                "zstd",
                "max.request.size",
                "8388608"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      for (Map.Entry<String, byte[]> record : records.entrySet()) {
        byte[] key = record.getKey().getBytes(StandardCharsets.UTF_8);
        // What went wrong, the commit throws.
        var unused =
            producer.send(new ProducerRecord<>(Topics.BENCHMARKS, 0, key, record.getValue()));
      }
      producer.commitTransaction();
    }
  }
}
