package dev.sluice.curate.function;

import dev.sluice.curate.flow.FollowerEntry;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BandBucket;
import dev.sluice.refine.dedup.BucketMembers;
import dev.sluice.refine.dedup.Position;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The members of one bucket at a time. Those with one member are {@link SingletonBuckets}; one with
 * more, and not full, is a value that has the first as well; the rest is there for the few that are
 * full.
 */
final class BucketState implements BucketMembers {
  private final GenerationalStates states;
  private final PackedPositions positions;
  private final SingletonBuckets singletons;
  private final FullBuckets cache = new FullBuckets(this::writeRecent);

  private final ValueState<byte[]> first;
  private final ListState<SketchedDocument> leaders;
  private final ListState<FollowerEntry> recent;
  private final ListState<FollowerEntry> settled;
  private final ValueState<Long> earliestSettled;

  private ArrivalCache.Place place;
  private boolean empty;
  private FullBucket full;
  private byte[] packed;

  /**
   * @param filterBytes of memory in all subtasks that tells new buckets from others, for one
   *     generation
   */
  BucketState(GenerationalStates states, PackedPositions positions, long filterBytes)
      throws Exception {
    this.states = states;
    this.positions = positions;
    singletons = new SingletonBuckets(states, positions.bytes(), filterBytes);
    first =
        states.value(
            new ValueStateDescriptor<>(
                "first", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    leaders = states.list(new ListStateDescriptor<>("leaders", Types.SKETCHED_DOCUMENT));
    recent = states.list(new ListStateDescriptor<>("recent", Types.FOLLOWER_ENTRY));
    settled = states.list(new ListStateDescriptor<>("settled", Types.FOLLOWER_ENTRY));
    earliestSettled =
        states.value(
            new ValueStateDescriptor<>("earliest-settled", TypeInformation.of(Long.class)));
  }

  /** Turns to a bucket, whatever key is the current one. */
  void at(long bucketKey, long generation) {
    place = new ArrivalCache.Place(bucketKey, generation);
  }

  /** Must precede each checkpoint. */
  void flush() {
    cache.write();
    singletons.flush();
  }

  /** To be called after each element. */
  void worked() {
    singletons.worked();
  }

  /** Nobody asks for generations before this one any more. */
  void forgetBefore(long generation) {
    singletons.forgetBefore(generation);
    cache.forgetBefore(generation);
  }

  @Override
  public List<Position> first() {
    full = cache.get(place);
    if (full != null) {
      return full.first;
    }
    packed = null;
    if (singletons.mayHold(place.key(), place.generation())) {
      packed = read(first::value);
      packed = packed == null ? singletons.find(place.key(), place.generation()) : packed;
    }
    empty = packed == null;
    List<Position> members = positions.read(packed);
    if (members.size() == BandBucket.MOST_FIRST) {
      full = new FullBucket(place, members);
      cache.add(full);
    }
    return members;
  }

  /** After {@link #first()} of the same bucket, which is not full. */
  @Override
  public void addFirst(Position position) {
    if (empty) {
      singletons.put(place.key(), place.generation(), positions.append(null, position));
    } else {
      write(() -> first.update(positions.append(packed, position)));
    }
  }

  /** After {@link #first()} of the same bucket, as all that follow. */
  @Override
  public List<Arrival> leaders() {
    if (full.leaders == null) {
      full.leaders = new ArrayList<>();
      read(leaders::get).forEach(entry -> full.leaders.add(entry.arrival()));
      cache.grown(full.leaders.size());
    }
    return full.leaders;
  }

  /** After {@link #leaders()} of the same bucket. */
  @Override
  public void addLeader(Arrival leader) {
    write(() -> leaders.add(SketchedDocument.of(leader)));
    full.leaders.add(leader);
    cache.grown(1);
  }

  @Override
  public List<Follower> recent() {
    if (full.recent == null) {
      full.recent = followers(recent);
    }
    return full.recent;
  }

  @Override
  public void setRecent(List<Follower> followers) {
    full.recent = followers;
    full.changed = true;
  }

  private void writeRecent(FullBucket bucket) {
    turn(bucket.place);
    StateAccess.write(() -> recent.update(bucket.recent.stream().map(FollowerEntry::of).toList()));
  }

  @Override
  public List<Follower> settled() {
    return followers(settled);
  }

  @Override
  public long earliestSettled() {
    if (full.earliestSettled == null) {
      Long earliest = read(earliestSettled::value);
      full.earliestSettled = earliest == null ? Long.MAX_VALUE : earliest;
    }
    return full.earliestSettled;
  }

  @Override
  public void addSettled(List<Follower> followers) {
    long earliest = earliestSettled();
    for (Follower follower : followers) {
      earliest = Math.min(earliest, follower.position().eventTime());
    }
    full.earliestSettled = earliest;
    write(
        () -> {
          settled.addAll(followers.stream().map(FollowerEntry::of).toList());
          earliestSettled.update(full.earliestSettled);
        });
  }

  private List<Follower> followers(ListState<FollowerEntry> state) {
    List<Follower> read = new ArrayList<>();
    read(state::get).forEach(entry -> read.add(entry.follower()));
    return read;
  }

  private <T> T read(StateAccess.Reading<T> reading) {
    turn(place);
    return StateAccess.read(reading);
  }

  private void write(StateAccess.Writing writing) {
    turn(place);
    StateAccess.write(writing);
  }

  private void turn(ArrivalCache.Place to) {
    states.at(to.key(), to.generation());
  }
}
