package dev.sluice.curate.function;

import dev.sluice.curate.flow.NgramProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.runtime.state.KeyGroupRange;
import org.apache.flink.streaming.api.operators.KeyContext;

/**
 * N-grams of documents whose turn has not come: in memory, and written to the state as a batch, by
 * shard, at a checkpoint or when there are more than {@value #MOST_BYTES} bytes. A batch is read
 * back whole when the watermark reaches its first turn.
 */
final class PendingNgrams {

  /** Documents whose turn has come, in no order; no earlier one follows. */
  interface Due {
    void take(List<NgramProbe> probes) throws Exception;
  }

  private static final long MOST_BYTES = 32 << 20;
  private static final long BYTES_PER_PROBE = 200;
  private static final long BYTES_PER_NGRAM = 12;

  private final KeyContext operator;
  private final int[] keys;
  private final KeyGroupRange shards;
  private final MapState<Long, byte[]> batches;

  /** The first turn of each batch in the state. */
  private final TreeSet<Long> written = new TreeSet<>();

  private final TreeMap<Long, List<NgramProbe>> held = new TreeMap<>();

  /** That came since the last batch was written. */
  private long arrivedBytes;

  /**
   * @param keys of the shards
   * @param shards of this subtask
   * @param batches of a shard, by their first turn
   */
  PendingNgrams(
      KeyContext operator, int[] keys, KeyGroupRange shards, MapState<Long, byte[]> batches)
      throws Exception {
    this.operator = operator;
    this.keys = keys;
    this.shards = shards;
    this.batches = batches;
    for (int shard : shards) {
      operator.setCurrentKey(keys[shard]);
      batches.keys().forEach(written::add);
    }
  }

  void add(NgramProbe probe) throws Exception {
    hold(probe);
    arrivedBytes += BYTES_PER_PROBE + BYTES_PER_NGRAM * probe.hashes().length;
    if (arrivedBytes > MOST_BYTES) {
      write();
    }
  }

  private void hold(NgramProbe probe) {
    held.computeIfAbsent(probe.turn(), any -> new ArrayList<>(2)).add(probe);
  }

  /** Hands on whatever has its turn up to this one, and forgets it. */
  void take(long turn, Due due) throws Exception {
    while (!written.isEmpty() && written.first() <= turn) {
      readBack(written.pollFirst());
      if (!written.isEmpty() && written.first() <= turn) {
        takeHeld(written.first() - 1, due); // a batch at a time
      }
    }
    takeHeld(turn, due);
  }

  private void takeHeld(long turn, Due due) throws Exception {
    Map<Long, List<NgramProbe>> turns = held.headMap(turn, true);
    if (!turns.isEmpty()) {
      List<NgramProbe> probes = new ArrayList<>();
      turns.values().forEach(probes::addAll);
      turns.clear();
      due.take(probes);
    }
  }

  private void readBack(long first) throws Exception {
    for (int shard : shards) {
      operator.setCurrentKey(keys[shard]);
      byte[] packed = batches.get(first);
      if (packed != null) {
        PackedNgrams.read(keys[shard], packed).forEach(this::hold);
        batches.remove(first);
      }
    }
  }

  /** Puts all that is held into the state; the current key changes. */
  void write() throws Exception {
    arrivedBytes = 0;
    if (held.isEmpty()) {
      return;
    }
    long first = held.firstKey();
    List<NgramProbe> probes = new ArrayList<>();
    held.values().forEach(probes::addAll);
    held.clear();
    for (Map.Entry<Integer, List<NgramSlice>> shard : NgramSlice.byShard(probes).entrySet()) {
      operator.setCurrentKey(keys[shard.getKey()]);
      batches.put(first, PackedNgrams.append(batches.get(first), shard.getValue()));
    }
    written.add(first);
  }
}
