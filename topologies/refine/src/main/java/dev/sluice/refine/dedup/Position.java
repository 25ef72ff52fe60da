package dev.sluice.refine.dedup;

import java.util.Comparator;
import java.util.Objects;

/**
 * A document's place in the total order of the stream: by event time, then by id in code-unit
 * order. Two positions are equal only if the same capture was ingested twice at the same event
 * time.
 *
 * @param eventTime set once by the connector
 *     <p>Which of two documents that are alike stays is a matter of precedence: by the rank of
 *     their slices first, then by the total order. Where all ranks are the same the two are one.
 * @param docId 32 lower-case hex digits
 * @param rank of the slice, from 0; the least is preferred. No part of the total order
 */
public record Position(long eventTime, String docId, int rank) implements Comparable<Position> {
  /** By which one stays. */
  public static final Comparator<Position> PRECEDENCE =
      Comparator.comparingInt(Position::rank).thenComparing(Comparator.naturalOrder());

  private static final Comparator<Position> TOTAL_ORDER =
      Comparator.comparingLong(Position::eventTime).thenComparing(Position::docId);

  /** Of a slice like any other. */
  public Position(long eventTime, String docId) {
    this(eventTime, docId, 0);
  }

  public Position {
    Objects.requireNonNull(docId, "docId");
  }

  /** Written out, as {@link #hashCode}: members of crowded buckets are looked up by the hundred. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Position position
        && eventTime == position.eventTime
        && rank == position.rank
        && docId.equals(position.docId);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(eventTime) + docId.hashCode();
  }

  @Override
  public int compareTo(Position other) {
    return TOTAL_ORDER.compare(this, other);
  }

  public boolean isBefore(Position other) {
    return compareTo(other) < 0;
  }

  /** Whether this one stays, should the two be alike. */
  public boolean precedes(Position other) {
    return PRECEDENCE.compare(this, other) < 0;
  }

  /**
   * Whether this one is known when the other has its turn. One that {@link #precedes} another and
   * is not there yet takes its place later.
   */
  public boolean isThereAt(Position other) {
    return eventTime <= other.eventTime;
  }
}
