package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Generations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.runtime.state.internal.InternalKvState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/**
 * States of an operator that hold documents by {@link Generations generation}: under one key an
 * entry for each, in the namespace of its number. What is forgotten goes by a {@link Sweep}; only
 * space depends on that, for nobody asks for it any more. With a single generation the states are
 * Flink's usual ones, and nothing is swept.
 */
final class GenerationalStates {
  private final AbstractStreamOperator<?> operator;
  private final Generations generations;
  private final List<InternalKvState<?, Long, ?>> states = new ArrayList<>();
  private final Sweep sweep;

  /** Of the documents that came since the start. */
  private long newest = Long.MIN_VALUE;

  GenerationalStates(AbstractStreamOperator<?> operator, Generations generations) {
    this.operator = operator;
    this.generations = generations;
    this.sweep = new Sweep(operator);
  }

  <T> ValueState<T> value(ValueStateDescriptor<T> descriptor) throws Exception {
    return state(descriptor);
  }

  <T> ListState<T> list(ListStateDescriptor<T> descriptor) throws Exception {
    return new ListWithoutNull<>(state(descriptor));
  }

  <K, V> MapState<K, V> map(MapStateDescriptor<K, V> descriptor) throws Exception {
    return state(descriptor);
  }

  @SuppressWarnings("unchecked") // what a backend makes is always of the internal kind
  private <S extends State, T> S state(StateDescriptor<S, T> descriptor) throws Exception {
    if (!generations.forget()) {
      return operator
          .getKeyedStateBackend()
          .getPartitionedState(
              VoidNamespace.INSTANCE, VoidNamespaceSerializer.INSTANCE, descriptor);
    }
    S state =
        operator.getKeyedStateBackend().getOrCreateKeyedState(LongSerializer.INSTANCE, descriptor);
    InternalKvState<?, Long, ?> internal = (InternalKvState<?, Long, ?>) state;
    states.add(internal);
    sweep.add(descriptor.getName(), internal);
    return state;
  }

  /**
   * The generations that a document meets, in order, without the one after its own if nothing is
   * stored of that: documents mostly come in order.
   *
   * @param own generation of the document, which enters that
   */
  long[] meeting(long own) {
    newest = Math.max(newest, own);
    long[] meeting = generations.meeting(own);
    return mayHold(meeting[meeting.length - 1])
        ? meeting
        : Arrays.copyOf(meeting, meeting.length - 1);
  }

  private boolean mayHold(long generation) {
    return generation <= newest || generation <= sweep.last();
  }

  /** Turns all states to a generation. Must follow each change of the current key. */
  void at(long generation) {
    for (InternalKvState<?, Long, ?> state : states) {
      state.setCurrentNamespace(generation);
    }
  }

  /** Turns the operator to a key, and all states to a generation under it. */
  void at(long key, long generation) {
    operator.setCurrentKey(key);
    at(generation);
  }

  /** To be called at each watermark, when all that it lets happen has happened. */
  void passed(long watermark) throws Exception {
    if (generations.forget() && watermark < Long.MAX_VALUE) {
      sweep.forgetBefore(generations.firstRemembered(watermark));
      sweep.step();
    }
  }

  /** To be called after each element; the current key stays, the generation does not. */
  void worked() throws Exception {
    sweep.step();
  }

  void close() {
    sweep.close();
  }

  /** Backends give null for an empty list; Flink's own list that does not is not for us. */
  private record ListWithoutNull<T>(ListState<T> state) implements ListState<T> {
    @Override
    public Iterable<T> get() throws Exception {
      Iterable<T> stored = state.get();
      return stored == null ? List.of() : stored;
    }

    @Override
    public void add(T value) throws Exception {
      state.add(value);
    }

    @Override
    public void addAll(List<T> values) throws Exception {
      state.addAll(values);
    }

    @Override
    public void update(List<T> values) throws Exception {
      state.update(values);
    }

    @Override
    public void clear() {
      state.clear();
    }
  }
}
