package dev.sluice.schemas;

import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import java.util.Optional;
import org.apache.avro.Schema;

/** The Avro schema of the values of each topic of {@link Topics}. */
public final class ValueSchemas {
  private ValueSchemas() {}

  /** The schema, or empty for a topic whose values are not Avro ({@code recipes}) or not ours. */
  public static Optional<Schema> of(String topic) {
    if (topic.equals(Topics.DEAD_LETTER)) {
      return Optional.of(DeadLetter.getClassSchema());
    }
    if (topic.equals(Topics.TAKEDOWN)) {
      return Optional.of(Takedown.getClassSchema());
    }
    if (topic.equals(Topics.BENCHMARKS)) {
      return Optional.of(Benchmark.getClassSchema());
    }
    int dot = topic.indexOf('.');
    return switch (dot < 0 ? "" : topic.substring(0, dot)) {
      case "raw" -> Optional.of(RawDocument.getClassSchema());
      case "annotated" -> Optional.of(AnnotatedDocument.getClassSchema());
      case "curated" -> Optional.of(CuratedDocument.getClassSchema());
      case "rejected" -> Optional.of(RejectedDocument.getClassSchema());
      default -> Optional.empty();
    };
  }
}
