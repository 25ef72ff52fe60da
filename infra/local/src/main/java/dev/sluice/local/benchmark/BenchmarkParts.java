package dev.sluice.local.benchmark;

import dev.sluice.refine.decontaminate.Passage;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.avro.BenchmarkPassage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A benchmark cut into records that a topic takes. */
final class BenchmarkParts {
  /** Of passages in one record, in bytes; below it a record holds as many as fit. */
  private static final int PART_BYTES = 500_000;

  private static final int MOST_PASSAGE_BYTES = 900_000;

  private BenchmarkParts() {}

  /**
   * @throws IllegalArgumentException if a passage is larger than a record may be
   */
  static List<Benchmark> of(String name, List<Passage> passages) {
    List<List<BenchmarkPassage>> parts = new ArrayList<>();
    long bytes = PART_BYTES;
    for (Passage passage : passages) {
      long size = bytes(passage.id()) + bytes(passage.question()) + bytes(passage.answer());
      if (size > MOST_PASSAGE_BYTES) {
        throw new IllegalArgumentException(
            "passage %s has %d bytes; at most %d"
                .formatted(passage.id(), size, MOST_PASSAGE_BYTES));
      }
      if (bytes + size > PART_BYTES) {
        parts.add(new ArrayList<>());
        bytes = 0;
      }
      bytes += size;
      parts
          .get(parts.size() - 1)
          .add(new BenchmarkPassage(passage.id(), passage.question(), passage.answer()));
    }
    List<Benchmark> records = new ArrayList<>();
    for (List<BenchmarkPassage> part : parts) {
      records.add(new Benchmark(name, records.size(), parts.size(), part));
    }
    return records;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
