package dev.sluice.curate.function;

import dev.sluice.refine.dedup.BucketFilter;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Which buckets of a subtask may have members: a {@link BucketFilter}, in memory alone.
 *
 * <p>After a restore it is filled from the keys of the state, some at each bucket asked for, so
 * that nothing waits for it; until all are read every bucket may have members.
 */
final class SeenBuckets implements AutoCloseable {
  /** Read at each bucket asked for, in less time than one takes. */
  private static final int KEYS_AT_ONCE = 16;

  private final BucketFilter filter;
  private final Stream<Long> stored;
  private final Iterator<Long> unread;

  private boolean complete;

  private SeenBuckets(long mostBytes, Stream<Long> stored) {
    this.filter = new BucketFilter(mostBytes);
    this.stored = stored;
    this.unread = stored.iterator();
  }

  /** Where there is no state. */
  static SeenBuckets none(long mostBytes) {
    return new SeenBuckets(mostBytes, Stream.empty());
  }

  /**
   * @param stored keys of all buckets with members, of this moment; closed in time
   */
  static SeenBuckets restored(long mostBytes, Stream<Long> stored) {
    return new SeenBuckets(mostBytes, stored);
  }

  /** Whether the bucket may have members; false is sure. It has from then on. */
  boolean add(long bucketKey) {
    boolean known = filter.add(bucketKey);
    if (!complete) {
      read();
      return true;
    }
    return known;
  }

  private void read() {
    for (int i = 0; i < KEYS_AT_ONCE && unread.hasNext(); i++) {
      filter.add(unread.next());
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
