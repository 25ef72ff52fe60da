package dev.sluice.curate.function;

import dev.sluice.curate.flow.FollowerEntry;
import dev.sluice.curate.flow.SketchEntry;
import dev.sluice.curate.flow.TurnSpan;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BucketMembers;
import dev.sluice.refine.dedup.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;

/**
 * The members of the bucket whose key is the current one. A bucket that is not full is one value,
 * read and written once an arrival; the rest is there for the few that are.
 */
final class BucketState implements BucketMembers {
  private final ValueState<byte[]> first;
  private final ListState<SketchEntry> leaders;
  private final ListState<FollowerEntry> followers;
  private final ValueState<TurnSpan> followerSpan;

  private byte[] packed;

  BucketState(RuntimeContext context) {
    first =
        context.getState(
            new ValueStateDescriptor<>(
                "first", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    leaders = context.getListState(new ListStateDescriptor<>("leaders", Types.SKETCH_ENTRY));
    followers = context.getListState(new ListStateDescriptor<>("followers", Types.FOLLOWER_ENTRY));
    followerSpan = context.getState(new ValueStateDescriptor<>("follower-span", Types.TURN_SPAN));
  }

  @Override
  public List<Position> first() {
    packed = read(first::value);
    return PackedPositions.read(packed);
  }

  /** After {@link #first()} of the same bucket. */
  @Override
  public void addFirst(Position position) {
    write(() -> first.update(PackedPositions.append(packed, position)));
  }

  @Override
  public List<Arrival> leaders() {
    List<Arrival> arrivals = new ArrayList<>();
    read(leaders::get).forEach(entry -> arrivals.add(entry.arrival()));
    return arrivals;
  }

  @Override
  public void addLeader(Arrival leader) {
    write(() -> leaders.add(SketchEntry.of(leader)));
  }

  @Override
  public long earliestFollower() {
    return span().earliest();
  }

  @Override
  public long latestFollower() {
    return span().latest();
  }

  @Override
  public List<Follower> followers() {
    List<Follower> read = new ArrayList<>();
    read(followers::get).forEach(entry -> read.add(entry.follower()));
    return read;
  }

  @Override
  public void addFollower(Follower follower) {
    write(
        () -> {
          followers.add(FollowerEntry.of(follower));
          followerSpan.update(span().with(follower.position().eventTime()));
        });
  }

  private TurnSpan span() {
    TurnSpan span = read(followerSpan::value);
    return span == null ? TurnSpan.EMPTY : span;
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
