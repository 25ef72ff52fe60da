package dev.sluice.connectors;

import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** All that a reader yields, with the position behind each reading. */
public record Readings(
    List<Reading> readings, List<ReadPosition> positions, SortedMap<String, Long> skipped) {

  /** Opens a reader at a position. */
  public interface Opener {
    DocumentReader at(ReadPosition from) throws IOException;
  }

  public static Readings of(Opener opener) throws IOException {
    return of(opener, ReadPosition.START);
  }

  public static Readings of(Opener opener, ReadPosition from) throws IOException {
    List<Reading> readings = new ArrayList<>();
    List<ReadPosition> positions = new ArrayList<>();
    try (DocumentReader reader = opener.at(from)) {
      positions.add(reader.position());
      for (Optional<Reading> next = reader.next(); next.isPresent(); next = reader.next()) {
        readings.add(next.get());
        positions.add(reader.position());
      }
      positions.add(reader.position());
      return new Readings(readings, positions, reader.skipped());
    }
  }

  public List<RawDocument> documents() {
    return readings.stream()
        .filter(Reading.Captured.class::isInstance)
        .map(reading -> ((Reading.Captured) reading).document())
        .toList();
  }

  public List<DeadLetter> letters() {
    return readings.stream()
        .filter(Reading.Unreadable.class::isInstance)
        .map(reading -> ((Reading.Unreadable) reading).letter())
        .toList();
  }

  public List<String> reasons() {
    return letters().stream().map(DeadLetter::getReason).toList();
  }

  public long skippedInAll() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }
}
