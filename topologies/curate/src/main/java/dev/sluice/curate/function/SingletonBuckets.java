package dev.sluice.curate.function;

import dev.sluice.refine.dedup.run.Pages;
import dev.sluice.refine.dedup.run.SortedRuns;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The first member of each bucket. Most buckets never have another, so these are not entries of
 * state of their own, of which each would be a write: they are gathered in memory, and go to {@link
 * SortedRuns} in the state, one set for each key group and generation, at the latest with the next
 * checkpoint. Runs are merged as documents come.
 *
 * <p>State: pages of some hundred members, under the least key of their key group.
 */
final class SingletonBuckets {
  /** In memory, some 100 bytes each, until they are written. */
  private static final int MOST_FRESH = 1 << 17;

  /** That runs may be merged for each member that comes; a member is merged once a level. */
  private static final int MERGED_A_MEMBER = 2 * Long.SIZE;

  private record Place(int keyGroup, long generation) {}

  private final GenerationalStates states;
  private final MapState<Long, byte[]> pages;
  private final int valueBytes;
  private final long filterBytes;
  private final int[] keys = PartitionKeys.of(PartitionKeys.MAX_PARALLELISM);

  private final Map<Long, SortedRuns[]> byGeneration = new HashMap<>();
  private final Queue<Place> toMerge = new ArrayDeque<>();
  private int fresh;
  private long mayMerge;

  /**
   * @param valueBytes of a member
   * @param filterBytes of memory in all subtasks, for one generation
   */
  SingletonBuckets(GenerationalStates states, int valueBytes, long filterBytes) throws Exception {
    this.states = states;
    this.valueBytes = valueBytes;
    this.filterBytes = filterBytes / PartitionKeys.MAX_PARALLELISM;
    pages =
        states.map(
            new MapStateDescriptor<>(
                "singletons",
                TypeInformation.of(Long.class),
                PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
  }

  /** False is sure. The current key stays. */
  boolean mayHold(long bucketKey, long generation) {
    return runs(PartitionKeys.groupOf(bucketKey), generation).mayHold(bucketKey);
  }

  /** Null if there is none. Changes the current key. */
  byte[] find(long bucketKey, long generation) {
    return runs(PartitionKeys.groupOf(bucketKey), generation).find(bucketKey);
  }

  /** Of a bucket that has none. The current key may change. */
  void put(long bucketKey, long generation, byte[] member) {
    runs(PartitionKeys.groupOf(bucketKey), generation).put(bucketKey, member);
    mayMerge += toMerge.isEmpty() ? 0 : MERGED_A_MEMBER;
    if (++fresh >= MOST_FRESH) {
      flush();
    }
  }

  /** Must precede each checkpoint. Changes the current key. */
  void flush() {
    byGeneration.forEach(
        (generation, groups) -> {
          for (int group = 0; group < groups.length; group++) {
            if (groups[group] != null && groups[group].fresh() > 0) {
              groups[group].flush();
              noteDue(new Place(group, generation), groups[group]);
            }
          }
        });
    fresh = 0;
  }

  private void noteDue(Place place, SortedRuns runs) {
    if (runs.due() > 0 && !toMerge.contains(place)) {
      toMerge.add(place);
    }
  }

  /** To be called after each element. Changes the current key. */
  void worked() {
    while (mayMerge > 0 && !toMerge.isEmpty()) {
      Place place = toMerge.remove();
      SortedRuns[] groups = byGeneration.get(place.generation());
      if (groups != null) {
        mayMerge -= groups[place.keyGroup()].due();
        groups[place.keyGroup()].merge();
        noteDue(place, groups[place.keyGroup()]);
      }
    }
    mayMerge = toMerge.isEmpty() ? 0 : mayMerge;
  }

  /** Nobody asks for generations before this one any more. */
  void forgetBefore(long generation) {
    byGeneration.keySet().removeIf(it -> it < generation);
  }

  private SortedRuns runs(int keyGroup, long generation) {
    SortedRuns[] groups =
        byGeneration.computeIfAbsent(generation, any -> new SortedRuns[keys.length]);
    if (groups[keyGroup] == null) {
      groups[keyGroup] =
          new SortedRuns(new PagesInState(keys[keyGroup], generation), valueBytes, filterBytes);
      noteDue(new Place(keyGroup, generation), groups[keyGroup]);
    }
    return groups[keyGroup];
  }

  private final class PagesInState implements Pages {
    private final long key;
    private final long generation;

    PagesInState(long key, long generation) {
      this.key = key;
      this.generation = generation;
    }

    @Override
    public byte[] get(long number) {
      turn();
      return StateAccess.read(() -> pages.get(number));
    }

    @Override
    public void put(long number, byte[] page) {
      turn();
      StateAccess.write(() -> pages.put(number, page));
    }

    @Override
    public void remove(long number) {
      turn();
      StateAccess.write(() -> pages.remove(number));
    }

    private void turn() {
      states.at(key, generation);
    }
  }
}
