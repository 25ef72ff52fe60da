package dev.sluice.curate.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.runtime.state.internal.InternalListState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.KeyContext;

/**
 * What waits for its turn. Most of it does so for less than a second, so it is held in memory, and
 * checkpoints take it from there ({@link PendingStream}). Only what is more than {@value
 * #MOST_BYTES} bytes a subtask goes to the state: texts that come and go cost RocksDB far more than
 * they do memory.
 *
 * @param <T> what waits
 */
final class PendingTurns<T> {
  private static final String PENDING = "pending";
  private static final long MOST_BYTES = 32 << 20;

  /** Of an input, beside its text. */
  private static final long BYTES_PER_INPUT = 300;

  private final KeyContext operator;
  private final InternalListState<Integer, Long, T> written;
  private final PendingStream<T> stream;
  private final ToLongFunction<T> textBytes;
  private final Map<Integer, Map<Long, List<T>>> held = new HashMap<>();
  private long heldBytes;

  /** No turn after it is in the state. */
  private long lastWritten;

  private PendingTurns(
      KeyContext operator,
      InternalListState<Integer, Long, T> written,
      long lastWritten,
      PendingStream<T> stream,
      ToLongFunction<T> textBytes) {
    this.operator = operator;
    this.written = written;
    this.lastWritten = lastWritten;
    this.stream = stream;
    this.textBytes = textBytes;
  }

  /**
   * When the operator's state is initialised, with what its checkpoint holds. The operator uses raw
   * keyed state for nothing else, and tells Flink that it does.
   *
   * @param inputs reads and writes what waits
   * @param textBytes of an input; 0 without a text
   */
  @SuppressWarnings("unchecked") // Flink gives namespaced list state by its general type only
  static <T> PendingTurns<T> of(
      AbstractStreamOperator<?> operator,
      StateInitializationContext checkpoint,
      TypeSerializer<T> inputs,
      ToLongFunction<T> textBytes)
      throws Exception {
    KeyedStateBackend<Integer> backend = operator.getKeyedStateBackend();
    InternalListState<Integer, Long, T> written =
        (InternalListState<Integer, Long, T>)
            backend.getOrCreateKeyedState(
                LongSerializer.INSTANCE, new ListStateDescriptor<>(PENDING, inputs));
    PendingTurns<T> pending =
        new PendingTurns<>(
            operator, written, lastIn(backend), new PendingStream<>(inputs), textBytes);
    if (checkpoint.isRestored()) {
      pending.stream.read(checkpoint.getRawKeyedStateInputs(), pending::hold);
    }
    return pending;
  }

  private static long lastIn(KeyedStateBackend<Integer> backend) {
    try (Stream<Tuple2<Integer, Long>> turns = backend.getKeysAndNamespaces(PENDING)) {
      return turns.mapToLong(it -> it.f1).max().orElse(Long.MIN_VALUE);
    }
  }

  /** Under the current key. */
  void add(long turn, T input) throws Exception {
    hold((Integer) operator.getCurrentKey(), turn, input);
    if (heldBytes > MOST_BYTES) {
      write();
    }
  }

  private void hold(int key, long turn, T input) {
    held.computeIfAbsent(key, any -> new TreeMap<>())
        .computeIfAbsent(turn, any -> new ArrayList<>(2))
        .add(input);
    heldBytes += bytes(input);
  }

  /** What is held goes into the checkpoint, and stays. */
  void snapshot(StateSnapshotContext checkpoint) throws Exception {
    stream.write(held, checkpoint.getRawKeyedOperatorStateOutput());
  }

  /** All of a turn under the current key, in the order it came, which is gone from here then. */
  List<T> take(long turn) throws Exception {
    List<T> inputs = new ArrayList<>();
    if (turn <= lastWritten) {
      written.setCurrentNamespace(turn);
      Iterable<T> stored = written.get();
      if (stored != null) {
        stored.forEach(inputs::add);
        written.clear();
      }
    }
    Map<Long, List<T>> turns = held.get((Integer) operator.getCurrentKey());
    List<T> rest = turns == null ? null : turns.remove(turn);
    if (rest != null) {
      rest.forEach(input -> heldBytes -= bytes(input));
      inputs.addAll(rest);
    }
    return inputs;
  }

  /** Puts all that is held into the state; the current key stays. */
  private void write() throws Exception {
    Object current = operator.getCurrentKey();
    for (Map.Entry<Integer, Map<Long, List<T>>> key : held.entrySet()) {
      operator.setCurrentKey(key.getKey());
      for (Map.Entry<Long, List<T>> turn : key.getValue().entrySet()) {
        written.setCurrentNamespace(turn.getKey());
        written.addAll(turn.getValue());
        lastWritten = Math.max(lastWritten, turn.getKey());
      }
    }
    held.clear();
    heldBytes = 0;
    if (current != null) {
      operator.setCurrentKey(current);
    }
  }

  private long bytes(T input) {
    return BYTES_PER_INPUT + textBytes.applyAsLong(input);
  }
}
