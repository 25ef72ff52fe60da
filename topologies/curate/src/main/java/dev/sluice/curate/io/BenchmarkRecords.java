package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.refine.decontaminate.BenchmarkSet;
import dev.sluice.refine.decontaminate.Passage;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.UndecodableRecordException;
import java.nio.charset.StandardCharsets;

/**
 * Records of the topic of benchmarks to changes of a {@link BenchmarkSet}. The bytes are hostile; a
 * record that cannot be read changes nothing.
 */
public final class BenchmarkRecords {
  private final AvroDeserializer<Benchmark> deserializer;

  public BenchmarkRecords(RegistryClient registry) {
    deserializer = new AvroDeserializer<>(registry, Benchmark.class);
  }

  /**
   * @throws UnreadableRecordException if it is no part of a benchmark
   */
  public void apply(TopicRecord record, BenchmarkSet set) throws UnreadableRecordException {
    if (record.key() == null) {
      throw new UnreadableRecordException("malformed_benchmark", "the record has no key");
    }
    String key = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      set.remove(key);
      return;
    }
    set.put(key, piece(key, record.value()));
  }

  private dev.sluice.refine.decontaminate.Benchmark piece(String key, byte[] value)
      throws UnreadableRecordException {
    Benchmark part;
    try {
      part = deserializer.deserialize(value);
    } catch (UndecodableRecordException e) {
      throw new UnreadableRecordException("undecodable_benchmark", e.getMessage());
    }
    if (!key.equals(dev.sluice.schemas.BenchmarkKey.of(part.getBenchmark(), part.getPart()))) {
      throw new UnreadableRecordException(
          "malformed_benchmark",
          "key '%s' of part %d of %s".formatted(key, part.getPart(), part.getBenchmark()));
    }
    try {
      return new dev.sluice.refine.decontaminate.Benchmark(
          part.getBenchmark(),
          part.getPassages().stream()
              .map(it -> new Passage(it.getPassageId(), it.getQuestion(), it.getAnswer()))
              .toList());
    } catch (IllegalArgumentException e) {
      throw new UnreadableRecordException("malformed_benchmark", e.getMessage());
    }
  }
}
