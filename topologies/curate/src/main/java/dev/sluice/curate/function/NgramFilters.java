package dev.sluice.curate.function;

import dev.sluice.curate.flow.DeciderInput;
import dev.sluice.curate.flow.NgramProbe;
import dev.sluice.refine.dedup.Position;
import dev.sluice.refine.dedup.ngram.FilterSize;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * N-grams of all documents, by shard. A document waits for its turn; then its n-grams are looked
 * up, in the total order, and added. What is held goes to the decider before the watermark does, so
 * it is there before the document's turn.
 *
 * <p>There is one filter per shard and one shard per key group, whatever the parallelism, so what
 * is held is a function of the documents, false positives included.
 *
 * <p>State: per shard the filter and n-grams added since it was written ({@link ShardFilter}), for
 * ever; documents that wait ({@link PendingNgrams}). In memory: the filters.
 */
public final class NgramFilters extends AbstractStreamOperator<DeciderInput>
    implements OneInputStreamOperator<NgramProbe, DeciderInput> {
  private static final Comparator<NgramProbe> TOTAL_ORDER =
      Comparator.comparingLong(NgramProbe::turn).thenComparing(NgramProbe::docId);

  private final FilterSize size;
  private final int partitions;

  private transient int[] keys;
  private transient PendingNgrams pending;
  private transient MapState<Integer, byte[]> pieces;
  private transient ListState<long[]> added;
  private transient Map<Integer, ShardFilter> filters;

  /**
   * @param partitions of the curated topic
   */
  public NgramFilters(FilterSize size, int partitions) {
    this.size = size;
    this.partitions = partitions;
  }

  @Override
  public void open() throws Exception {
    super.open();
    keys = PartitionKeys.of(FilterSize.SHARDS);
    filters = new HashMap<>();
    pieces =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "filter", Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    added =
        getRuntimeContext()
            .getListState(
                new ListStateDescriptor<>(
                    "added", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    TaskInfo task = getRuntimeContext().getTaskInfo();
    KeyGroupRange shards =
        KeyGroupRangeAssignment.computeKeyGroupRangeForOperatorIndex(
            PartitionKeys.MAX_PARALLELISM,
            task.getNumberOfParallelSubtasks(),
            task.getIndexOfThisSubtask());
    pending =
        new PendingNgrams(
            this,
            keys,
            shards,
            getRuntimeContext()
                .getMapState(
                    new MapStateDescriptor<>(
                        "pending",
                        Types.LONG,
                        PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)));
  }

  @Override
  public void processElement(StreamRecord<NgramProbe> element) throws Exception {
    pending.add(element.getValue());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    pending.take(mark.getTimestamp(), this::tellHeld);
    super.processWatermark(mark);
  }

  private void tellHeld(List<NgramProbe> due) throws Exception {
    due.sort(TOTAL_ORDER);
    Map<Position, Map<Integer, Integer>> held = new TreeMap<>();
    for (Map.Entry<Integer, List<NgramSlice>> shard : NgramSlice.byShard(due).entrySet()) {
      lookUp(filter(shard.getKey()), shard.getValue(), held);
    }
    held.forEach(
        (document, byParagraph) ->
            output.collect(new StreamRecord<>(DeciderInput.of(document, byParagraph, partitions))));
  }

  private static void lookUp(
      ShardFilter filter, List<NgramSlice> slices, Map<Position, Map<Integer, Integer>> held) {
    NgramProbe before = null;
    for (NgramSlice slice : slices) {
      NgramProbe probe = slice.probe();
      if (before != null && TOTAL_ORDER.compare(before, probe) == 0) {
        continue; // the same capture twice at one event time: neither is earlier
      }
      before = probe;
      for (int i = slice.from(); i < slice.to(); i++) {
        if (filter.holds(probe.hashes()[i])) {
          held.computeIfAbsent(new Position(probe.turn(), probe.docId()), any -> new TreeMap<>())
              .merge(probe.paragraphs()[i], 1, Integer::sum);
        }
      }
      for (int i = slice.from(); i < slice.to(); i++) {
        filter.add(probe.hashes()[i]);
      }
    }
  }

  private ShardFilter filter(int shard) throws Exception {
    ShardFilter filter = filters.get(shard);
    if (filter == null) {
      setCurrentKey(keys[shard]);
      filter = new ShardFilter(size, pieces, added);
      filters.put(shard, filter);
    }
    return filter;
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    pending.write();
    for (Map.Entry<Integer, ShardFilter> filter : filters.entrySet()) {
      setCurrentKey(keys[filter.getKey()]);
      filter.getValue().write(pieces, added);
    }
    super.snapshotState(context);
  }
}
