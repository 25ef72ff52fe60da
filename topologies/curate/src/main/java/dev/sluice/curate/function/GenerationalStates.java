package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Generations;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
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

  /** Turns all states to a generation. Must follow each change of the current key. */
  void at(long generation) {
    for (InternalKvState<?, Long, ?> state : states) {
      state.setCurrentNamespace(generation);
    }
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
