package dev.sluice.curate.function;

import dev.sluice.curate.flow.FollowerEntry;
import dev.sluice.curate.flow.SketchedDocument;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BucketMembers;
import dev.sluice.refine.dedup.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * The members of the bucket whose key is the current one, of one generation. A bucket that is not
 * full is one value, read and written once an arrival; the rest is there for the few that are.
 */
final class BucketState implements BucketMembers {
  private static final String FIRST = "first";

  private final ValueState<byte[]> first;
  private final ListState<SketchedDocument> leaders;
  private final ListState<FollowerEntry> recent;
  private final ListState<FollowerEntry> settled;
  private final ValueState<Long> earliestSettled;

  private final PackedPositions positions;

  private final ArrivalCache cache = new ArrivalCache();

  private final GenerationalStates states;

  private ArrivalCache.Place place;
  private boolean empty;
  private byte[] packed;

  BucketState(GenerationalStates states, PackedPositions positions) throws Exception {
    this.states = states;
    this.positions = positions;
    first =
        states.value(
            new ValueStateDescriptor<>(
                FIRST, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    leaders = states.list(new ListStateDescriptor<>("leaders", Types.SKETCHED_DOCUMENT));
    recent = states.list(new ListStateDescriptor<>("recent", Types.FOLLOWER_ENTRY));
    settled = states.list(new ListStateDescriptor<>("settled", Types.FOLLOWER_ENTRY));
    earliestSettled =
        states.value(
            new ValueStateDescriptor<>("earliest-settled", TypeInformation.of(Long.class)));
  }

  /** Of all buckets in the state, in any order; to be closed. Reads as it is asked. */
  Stream<ArrivalCache.Place> places() {
    return states.<Long>entries(FIRST).map(it -> new ArrivalCache.Place(it.f0, it.f1));
  }

  /**
   * Must follow each change of the current key.
   *
   * @param mayHaveMembers false if the bucket is new for sure
   */
  void at(long bucketKey, long generation, boolean mayHaveMembers) {
    place = new ArrivalCache.Place(bucketKey, generation);
    states.at(generation);
    empty = !mayHaveMembers;
  }

  @Override
  public List<Position> first() {
    packed = empty ? null : read(first::value);
    return positions.read(packed);
  }

  /** After {@link #first()} of the same bucket. */
  @Override
  public void addFirst(Position position) {
    write(() -> first.update(positions.append(packed, position)));
  }

  @Override
  public List<Arrival> leaders() {
    return cache.get(place, this::readLeaders);
  }

  private List<Arrival> readLeaders() {
    List<Arrival> arrivals = new ArrayList<>();
    read(leaders::get).forEach(entry -> arrivals.add(entry.arrival()));
    return arrivals;
  }

  /** After {@link #leaders()} of the same bucket. */
  @Override
  public void addLeader(Arrival leader) {
    write(() -> leaders.add(SketchedDocument.of(leader)));
    cache.add(place, leader);
  }

  @Override
  public List<Follower> recent() {
    return followers(recent);
  }

  @Override
  public void setRecent(List<Follower> followers) {
    write(() -> recent.update(followers.stream().map(FollowerEntry::of).toList()));
  }

  @Override
  public List<Follower> settled() {
    return followers(settled);
  }

  @Override
  public long earliestSettled() {
    Long earliest = read(earliestSettled::value);
    return earliest == null ? Long.MAX_VALUE : earliest;
  }

  @Override
  public void addSettled(List<Follower> followers) {
    long earliest =
        followers.stream().mapToLong(it -> it.position().eventTime()).min().orElse(Long.MAX_VALUE);
    write(
        () -> {
          settled.addAll(followers.stream().map(FollowerEntry::of).toList());
          earliestSettled.update(Math.min(earliest, earliestSettled()));
        });
  }

  private static List<Follower> followers(ListState<FollowerEntry> state) {
    List<Follower> read = new ArrayList<>();
    read(state::get).forEach(entry -> read.add(entry.follower()));
    return read;
  }

  private interface Reading<T> {
    T read() throws Exception;
  }

  private interface Writing {
    void write() throws Exception;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state of a bucket cannot be read", e);
    }
  }

  private static void write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException("state of a bucket cannot be written", e);
    }
  }
}
