package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Arrival;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Leaders of the full buckets that were asked last, as they are in the state of one subtask.
 * Reading them there and taking their sketches apart costs more than comparing them.
 *
 * <p>Holds at most {@value #MOST_LEADERS} leaders, some 6 KB each and 28 KB at most.
 */
final class LeaderCache {
  private static final int MOST_LEADERS = 2048;

  /** A bucket's key and its generation. */
  record Bucket(long key, long generation) {}

  private final Map<Bucket, List<Arrival>> byBucket = new LinkedHashMap<>(16, 0.75f, true);
  private int leaders;

  /**
   * @param stored reads those of the bucket, in a list that can be added to
   */
  List<Arrival> get(Bucket bucket, Supplier<List<Arrival>> stored) {
    List<Arrival> known = byBucket.get(bucket);
    if (known != null) {
      return known;
    }
    List<Arrival> read = stored.get();
    byBucket.put(bucket, read);
    leaders += read.size();
    evict();
    return read;
  }

  /** Of a bucket that was just asked for. */
  void add(Bucket bucket, Arrival leader) {
    List<Arrival> known = byBucket.get(bucket);
    if (known != null) {
      known.add(leader);
      leaders++;
      evict();
    }
  }

  private void evict() {
    Iterator<List<Arrival>> eldest = byBucket.values().iterator();
    while (leaders > MOST_LEADERS) {
      leaders -= eldest.next().size();
      eldest.remove();
    }
  }
}
