package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Arrival;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Documents that were asked for last, in lists as they are in the state of one subtask under each
 * key. Reading them there and taking their sketches apart costs more than comparing them, and the
 * same few are compared with most that come.
 *
 * <p>Holds at most {@value #MOST} documents, some 6 KB each and 28 KB at most, and lists.
 */
final class ArrivalCache {
  private static final int MOST = 2048;

  /** A key, and a generation under it. */
  record Place(long key, long generation) {
    /** Written out, as {@link #hashCode}, for it is asked for at each comparison. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Place place && key == place.key && generation == place.generation;
    }

    @Override
    public int hashCode() {
      return 31 * Long.hashCode(generation) + Long.hashCode(key);
    }
  }

  private final Map<Place, List<Arrival>> byKey = new LinkedHashMap<>(16, 0.75f, true);
  private int held;

  /**
   * @param stored reads those under the key, in a list that can be added to
   */
  List<Arrival> get(Place key, Supplier<List<Arrival>> stored) {
    List<Arrival> known = byKey.get(key);
    if (known != null) {
      return known;
    }
    List<Arrival> read = stored.get();
    byKey.put(key, read);
    held += 1 + read.size();
    evict();
    return read;
  }

  /** Must follow each addition to the state. */
  void add(Place key, Arrival arrival) {
    List<Arrival> known = byKey.get(key);
    if (known != null) {
      known.add(arrival);
      held++;
      evict();
    }
  }

  private void evict() {
    Iterator<List<Arrival>> eldest = byKey.values().iterator();
    while (held > MOST) {
      held -= 1 + eldest.next().size();
      eldest.remove();
    }
  }
}
