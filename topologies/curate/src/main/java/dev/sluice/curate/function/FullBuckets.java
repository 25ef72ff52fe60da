package dev.sluice.curate.function;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The full buckets of a subtask that documents came to last, for the same few are met by most that
 * come. What changed is written when a bucket goes, and before a checkpoint.
 *
 * <p>Holds at most {@value #MOST} buckets, some 7 KB each, and {@value #MOST_LEADERS} leaders, some
 * 6 KB each and 28 KB at most.
 */
final class FullBuckets {
  private static final int MOST = 2048;
  private static final int MOST_LEADERS = 2048;

  private final Map<ArrivalCache.Place, FullBucket> byPlace = new LinkedHashMap<>(16, 0.75f, true);
  private final Consumer<FullBucket> writer;
  private int leaders;

  /**
   * @param writer of what changed
   */
  FullBuckets(Consumer<FullBucket> writer) {
    this.writer = writer;
  }

  /** Null if it is not in memory. */
  FullBucket get(ArrivalCache.Place place) {
    return byPlace.get(place);
  }

  void add(FullBucket bucket) {
    byPlace.put(bucket.place, bucket);
    evict();
  }

  /** Must follow each growth of the leaders of a bucket held. */
  void grown(int more) {
    leaders += more;
    evict();
  }

  /** Nobody asks for generations before this one any more; nothing of them is written. */
  void forgetBefore(long generation) {
    byPlace
        .values()
        .removeIf(
            bucket -> {
              boolean forgotten = bucket.place.generation() < generation;
              leaders -= forgotten ? held(bucket) : 0;
              return forgotten;
            });
  }

  void write() {
    for (FullBucket bucket : byPlace.values()) {
      write(bucket);
    }
  }

  private void write(FullBucket bucket) {
    if (bucket.changed) {
      writer.accept(bucket);
      bucket.changed = false;
    }
  }

  /** The last one that was asked for stays. */
  private void evict() {
    Iterator<FullBucket> eldest = byPlace.values().iterator();
    while (byPlace.size() > 1 && (byPlace.size() > MOST || leaders > MOST_LEADERS)) {
      FullBucket bucket = eldest.next();
      write(bucket);
      leaders -= held(bucket);
      eldest.remove();
    }
  }

  private static int held(FullBucket bucket) {
    return bucket.leaders == null ? 0 : bucket.leaders.size();
  }
}
