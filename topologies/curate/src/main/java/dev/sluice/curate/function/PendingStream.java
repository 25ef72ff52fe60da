package dev.sluice.curate.function;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.core.memory.DataOutputViewStreamWrapper;
import org.apache.flink.runtime.state.KeyGroupStatePartitionStreamProvider;
import org.apache.flink.runtime.state.KeyedStateCheckpointOutputStream;

/**
 * What waits in memory, as it stands in a checkpoint beside the state: by key group, so that it
 * rescales with it.
 *
 * <p>Layout of a key group: how to read an input (Flink's snapshot of its serializer, so inputs may
 * change as state may), number of keys; of each the key and its number of turns; of each the turn,
 * the number of inputs, and these. A key group without inputs has no bytes.
 *
 * @param <T> what waits
 */
final class PendingStream<T> {
  private final TypeSerializer<T> serializer;

  PendingStream(TypeSerializer<T> serializer) {
    this.serializer = serializer;
  }

  /**
   * @param held by key and turn
   */
  void write(Map<Integer, Map<Long, List<T>>> held, KeyedStateCheckpointOutputStream out)
      throws IOException {
    Map<Integer, List<Integer>> keys = new TreeMap<>();
    held.forEach(
        (key, turns) -> {
          if (!turns.isEmpty()) {
            int group = PartitionKeys.groupOf(key);
            keys.computeIfAbsent(group, any -> new ArrayList<>()).add(key);
          }
        });
    DataOutputView view = new DataOutputViewStreamWrapper(out);
    for (Map.Entry<Integer, List<Integer>> group : keys.entrySet()) {
      out.startNewKeyGroup(group.getKey());
      TypeSerializerSnapshot.writeVersionedSnapshot(view, serializer.snapshotConfiguration());
      view.writeInt(group.getValue().size());
      for (int key : group.getValue()) {
        view.writeInt(key);
        write(held.get(key), view);
      }
    }
  }

  private void write(Map<Long, List<T>> turns, DataOutputView view) throws IOException {
    view.writeInt(turns.size());
    for (Map.Entry<Long, List<T>> turn : turns.entrySet()) {
      view.writeLong(turn.getKey());
      view.writeInt(turn.getValue().size());
      for (T input : turn.getValue()) {
        serializer.serialize(input, view);
      }
    }
  }

  /** Receives what is read, in the order of each turn. */
  interface Reader<T> {
    void read(int key, long turn, T input) throws Exception;
  }

  void read(Iterable<KeyGroupStatePartitionStreamProvider> groups, Reader<T> reader)
      throws Exception {
    for (KeyGroupStatePartitionStreamProvider group : groups) {
      DataInputView view = new DataInputViewStreamWrapper(group.getStream());
      TypeSerializer<T> writer = writer(view);
      for (int keys = view.readInt(); keys > 0; keys--) {
        int key = view.readInt();
        for (int turns = view.readInt(); turns > 0; turns--) {
          long turn = view.readLong();
          for (int inputs = view.readInt(); inputs > 0; inputs--) {
            reader.read(key, turn, writer.deserialize(view));
          }
        }
      }
    }
  }

  /** Reads what an earlier version wrote, as inputs of this one. */
  private TypeSerializer<T> writer(DataInputView view) throws IOException {
    TypeSerializerSnapshot<T> written =
        TypeSerializerSnapshot.readVersionedSnapshot(view, getClass().getClassLoader());
    if (serializer.snapshotConfiguration().resolveSchemaCompatibility(written).isIncompatible()) {
      throw new IOException("what waited was written in a form that this version cannot read");
    }
    return written.restoreSerializer();
  }
}
