package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What happens when a document arrives in the bucket of its content: every pair gives a {@link
 * Candidate} for the later of the two.
 *
 * <p>A document that finds an earlier twin here need not enter the buckets of the bands. The twin
 * is there, or an earlier one still, with the same text and so the same signature: whatever this
 * document would be the earlier one for, that twin is too, and comes before it. A thousand copies
 * of a page cost one entry in each band.
 */
public final class ContentBucket {

  /**
   * Outcome of an arrival.
   *
   * @param candidates verified pairs
   * @param hasEarlierTwin the arrival need not enter other buckets
   * @param kept the entries that the bucket must hold from now on
   */
  public record Arrival(List<Candidate> candidates, boolean hasEarlierTwin, List<Position> kept) {}

  private ContentBucket() {}

  /**
   * @param settled no document with this event time or an earlier one arrives any more. If the
   *     first entry is settled, it stays the first for ever and is all that the bucket must hold
   */
  public static Arrival arrive(Position arrival, List<Position> entries, long settled) {
    List<Candidate> candidates = new ArrayList<>();
    boolean hasEarlierTwin = false;
    for (Position entry : entries) {
      if (entry.equals(arrival)) {
        hasEarlierTwin = true;
      } else {
        candidates.add(Candidate.ofPair(arrival, entry, Duplicate.Kind.EXACT, 1));
        hasEarlierTwin |= entry.isBefore(arrival);
      }
    }
    return new Arrival(candidates, hasEarlierTwin, kept(arrival, entries, settled));
  }

  private static List<Position> kept(Position arrival, List<Position> entries, long settled) {
    List<Position> all = new ArrayList<>(entries);
    all.add(arrival);
    Position first = Collections.min(all);
    return first.eventTime() <= settled ? List.of(first) : all;
  }
}
