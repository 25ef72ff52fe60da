package dev.sluice.curate.function;

import dev.sluice.refine.dedup.BucketFilter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which buckets of a subtask may have members: a {@link BucketFilter} for each generation, in
 * memory alone.
 *
 * <p>After a restore they are filled from the keys of the state, some at each bucket asked for, so
 * that nothing waits for it; until all are read every bucket may have members.
 */
final class SeenBuckets implements AutoCloseable {
  /** That are remembered when a document is in the middle one of three. */
  static final int MOST_GENERATIONS = 3;

  /** Read at each bucket asked for, in less time than one takes. */
  private static final int KEYS_AT_ONCE = 16;

  private final long mostBytes;
  private final Map<Long, BucketFilter> filters = new HashMap<>();
  private final Stream<ArrivalCache.Place> stored;
  private final Iterator<ArrivalCache.Place> unread;

  private long first = Long.MIN_VALUE;
  private boolean complete;

  private SeenBuckets(long mostBytes, Stream<ArrivalCache.Place> stored) {
    this.mostBytes = mostBytes;
    this.stored = stored;
    this.unread = stored.iterator();
  }

  /**
   * Where there is no state.
   *
   * @param mostBytes of the filter of a generation
   */
  static SeenBuckets none(long mostBytes) {
    return new SeenBuckets(mostBytes, Stream.empty());
  }

  /**
   * @param mostBytes of the filter of a generation
   * @param stored keys and generations of all buckets with members, of this moment; closed in time
   */
  static SeenBuckets restored(long mostBytes, Stream<ArrivalCache.Place> stored) {
    return new SeenBuckets(mostBytes, stored);
  }

  /** Whether the bucket may have members; false is sure. It has from then on. */
  boolean add(long bucketKey, long generation) {
    boolean known = filter(generation).add(bucketKey);
    if (!complete) {
      read();
      return true;
    }
    return known;
  }

  /** Whether the bucket may have members; false is sure. */
  boolean mayHold(long bucketKey, long generation) {
    BucketFilter filter = filters.get(generation);
    return !complete || (filter != null && filter.mayHold(bucketKey));
  }

  /** Nobody asks for generations before this one any more. */
  void forgetBefore(long generation) {
    if (generation > first) {
      first = generation;
      filters.keySet().removeIf(it -> it < generation);
    }
  }

  private BucketFilter filter(long generation) {
    return filters.computeIfAbsent(generation, any -> new BucketFilter(mostBytes));
  }

  private void read() {
    for (int i = 0; i < KEYS_AT_ONCE && unread.hasNext(); i++) {
      ArrivalCache.Place place = unread.next();
      if (place.generation() >= first) {
        filter(place.generation()).add(place.key());
      }
    }
    complete = !unread.hasNext();
    if (complete) {
      close();
    }
  }

  @Override
  public void close() {
    stored.close();
  }
}
