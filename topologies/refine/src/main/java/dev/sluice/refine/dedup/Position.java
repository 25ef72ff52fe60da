package dev.sluice.refine.dedup;

import java.util.Comparator;
import java.util.Objects;

/**
 * A document's place in the total order of the stream: by event time, then by id in code-unit
 * order. Two positions are equal only if the same capture was ingested twice at the same event
 * time.
 *
 * @param eventTime set once by the connector
 * @param docId 32 lower-case hex digits
 */
public record Position(long eventTime, String docId) implements Comparable<Position> {
  private static final Comparator<Position> TOTAL_ORDER =
      Comparator.comparingLong(Position::eventTime).thenComparing(Position::docId);

  public Position {
    Objects.requireNonNull(docId, "docId");
  }

  @Override
  public int compareTo(Position other) {
    return TOTAL_ORDER.compare(this, other);
  }

  public boolean isBefore(Position other) {
    return compareTo(other) < 0;
  }
}
