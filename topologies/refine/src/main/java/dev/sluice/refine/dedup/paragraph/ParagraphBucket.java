package dev.sluice.refine.dedup.paragraph;

import dev.sluice.refine.dedup.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a document arrives in the bucket of a paragraph that it holds: the later one of
 * the arrival and the first document there is told of the other. If the arrival is the new first,
 * all others there are told of it. So every document is told of the very first in the total order,
 * whoever arrived when, and a thousand copies cost a thousand tellings; what a document was told
 * before that is true, too.
 */
public final class ParagraphBucket {

  /** The {@code later} document holds a paragraph of the {@code earlier} one. */
  public record Telling(Position later, Position earlier) {}

  /**
   * Outcome of an arrival.
   *
   * @param first of the bucket from now on
   * @param added to be held beside the first, lest it must be told again; null if none
   * @param settled the first stays the first for ever and is all that the bucket must hold
   */
  public record Arrival(Position first, Position added, boolean settled, List<Telling> tellings) {}

  private ParagraphBucket() {}

  /**
   * @param first null in an empty bucket
   * @param others the rest of the bucket; looked at only if the arrival comes before the first
   * @param settledUntil no document with this event time or an earlier one arrives any more
   */
  public static Arrival arrive(
      Position arrival, Position first, Iterable<Position> others, long settledUntil) {
    if (first == null || arrival.equals(first)) { // a capture twice is decided where both pend
      return new Arrival(arrival, null, arrival.eventTime() <= settledUntil, List.of());
    }
    List<Telling> tellings = new ArrayList<>();
    Position earlier = first;
    Position later = arrival;
    if (arrival.isBefore(first)) {
      earlier = arrival;
      later = first;
      others.forEach(other -> tellings.add(new Telling(other, arrival)));
    }
    tellings.add(new Telling(later, earlier));
    boolean settled = earlier.eventTime() <= settledUntil;
    return new Arrival(earlier, settled ? null : later, settled, tellings);
  }

  /**
   * Tellings between an arrival and the buckets of the same paragraph in the {@link
   * dev.sluice.refine.dedup.Generations generations} next to its own.
   *
   * @param firstBefore first document of the generation before, null for none
   * @param after all documents of the generation after, in any order, if the arrival is the first
   *     of its own now; else they were told of an earlier one, and none need be given
   */
  public static List<Telling> meet(
      Position arrival, Position firstBefore, Iterable<Position> after) {
    List<Telling> tellings = new ArrayList<>();
    if (firstBefore != null) {
      tellings.add(new Telling(arrival, firstBefore));
    }
    after.forEach(later -> tellings.add(new Telling(later, arrival)));
    return tellings;
  }
}
