package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What happens when a document arrives in the bucket of its content: every pair gives a {@link
 * Candidate} for the later of the two.
 *
 * <p>A document that finds an earlier twin here need not enter the buckets of the bands. The twin
 * is there, or an earlier one still, with the same text and so the same signature: whatever this
 * document would be the earlier one for, that twin is too, and comes before it. A thousand copies
 * of a page cost one entry in each band. Only a twin of the same page, or of none like it, can
 * stand for it: one of another page is a duplicate of documents that this one is not.
 */
public final class ContentBucket {

  /**
   * Outcome of an arrival.
   *
   * @param candidates verified pairs
   * @param hasEarlierTwin the arrival need not enter other buckets
   * @param kept the entries that the bucket must hold from now on
   */
  public record Arrival(List<Candidate> candidates, boolean hasEarlierTwin, List<Entry> kept) {}

  /**
   * A document with this content.
   *
   * @param page see {@link dev.sluice.refine.dedup.Arrival}
   */
  public record Entry(Position position, long page) {}

  private ContentBucket() {}

  /**
   * @param settled no document with this event time or an earlier one arrives any more. If the
   *     first entry is settled, it stays the first for ever and is all that the bucket must hold
   */
  public static Arrival arrive(Entry arrival, List<Entry> entries, long settled) {
    return arrive(arrival, entries, settled, false);
  }

  /**
   * The same of documents that may differ in rank.
   *
   * @param ranked whether they may: a document may then come before others in precedence that
   *     settled long ago, and more must be held
   */
  public static Arrival arrive(Entry arrival, List<Entry> entries, long settled, boolean ranked) {
    List<Candidate> candidates = new ArrayList<>();
    boolean hasEarlierTwin = false;
    for (Entry entry : entries) {
      if (entry.position().equals(arrival.position())) {
        hasEarlierTwin = true;
      } else {
        candidates.add(
            Candidate.ofPair(arrival.position(), entry.position(), Duplicate.Kind.EXACT, 1));
        hasEarlierTwin |=
            entry.position().precedes(arrival.position())
                && entry.position().isThereAt(arrival.position())
                && entry.page() == arrival.page();
      }
    }
    return new Arrival(candidates, hasEarlierTwin, kept(arrival, entries, settled, ranked));
  }

  /**
   * Pairs with the entries of a bucket that the arrival does not enter: that of the same content in
   * a {@link Generations generation} next to its own. None of these stands for it, for it meets
   * documents that they do not.
   */
  public static List<Candidate> meet(Entry arrival, List<Entry> entries) {
    return entries.stream()
        .map(
            entry ->
                Candidate.ofPair(arrival.position(), entry.position(), Duplicate.Kind.EXACT, 1))
        .toList();
  }

  private static List<Entry> kept(
      Entry arrival, List<Entry> entries, long settled, boolean ranked) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(arrival);
    if (ranked) {
      return keptOfRanks(all, settled);
    }
    Entry first = Collections.min(all, Comparator.comparing(Entry::position));
    return first.position().eventTime() <= settled ? List.of(first) : all;
  }

  /** Of the settled ones the first in precedence: it alone may still lose its place. */
  private static List<Entry> keptOfRanks(List<Entry> all, long settled) {
    List<Entry> kept = new ArrayList<>();
    Entry first = null;
    for (Entry entry : all) {
      if (entry.position().eventTime() > settled) {
        kept.add(entry);
      } else if (first == null || entry.position().precedes(first.position())) {
        first = entry;
      }
    }
    if (first != null) {
      kept.add(0, first);
    }
    return kept;
  }
}
