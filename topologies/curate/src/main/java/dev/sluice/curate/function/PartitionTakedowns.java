package dev.sluice.curate.function;

import dev.sluice.curate.flow.TakedownNotice;
import dev.sluice.curate.flow.Types;
import dev.sluice.refine.takedown.TakedownIndex;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;

/**
 * The takedowns that stand, as every curated partition knows them. In memory while the subtask
 * lives, so that asking costs no state; read from state once after a restore.
 */
final class PartitionTakedowns {
  private final MapState<String, TakedownNotice> stored;
  private final Map<Integer, TakedownIndex> indexes = new HashMap<>();

  PartitionTakedowns(RuntimeContext context) {
    stored =
        context.getMapState(
            new MapStateDescriptor<>(
                "takedowns", org.apache.flink.api.common.typeinfo.Types.STRING, Types.TAKEDOWN));
  }

  /** Takes a notice in for the current key. */
  void hear(int partition, TakedownNotice notice) throws Exception {
    TakedownIndex index = of(partition);
    if (notice.isWithdrawn()) {
      index.remove(notice.id());
      stored.remove(notice.id());
    } else {
      index.put(notice.takedown());
      stored.put(notice.id(), notice);
    }
  }

  /** Those of the current key. */
  TakedownIndex of(int partition) throws Exception {
    TakedownIndex known = indexes.get(partition);
    if (known == null) {
      known = new TakedownIndex();
      for (TakedownNotice notice : stored.values()) {
        known.put(notice.takedown());
      }
      indexes.put(partition, known);
    }
    return known;
  }
}
