package dev.sluice.curate.function;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;
import org.apache.flink.runtime.state.internal.InternalKvState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;

/**
 * Clears the entries of forgotten generations, a few at a time between the elements of a stream: a
 * walk over keys and namespaces of all states, which reads no values. A timer for each entry would
 * cost as much as the entry. A walk that is under way when more is forgotten is followed by
 * another; what is not finished at a restart begins anew.
 *
 * <p>RocksDB gives keys as of the start of the walk, and holds back what that needs until it ends.
 */
final class Sweep {
  /** Entries looked at in a step. */
  static final int MOST_ENTRIES = 256;

  private record Swept(String name, InternalKvState<?, Long, ?> state) {}

  private final AbstractStreamOperator<?> operator;
  private final List<Swept> states = new ArrayList<>();

  private long first = Long.MIN_VALUE;

  /** Some state was not looked through since the last change of {@link #first}. */
  private boolean due;

  /** Of all entries looked at; of all there were, once a walk has come to its end. */
  private long last = Long.MIN_VALUE;

  private boolean complete;
  private int current;
  private Stream<Tuple2<Object, Long>> keys;
  private Iterator<Tuple2<Object, Long>> left;

  Sweep(AbstractStreamOperator<?> operator) {
    this.operator = operator;
  }

  void add(String name, InternalKvState<?, Long, ?> state) {
    states.add(new Swept(name, state));
  }

  /**
   * @param generation all before this one go from now on
   */
  void forgetBefore(long generation) {
    if (generation > first) {
      first = generation;
      due = true;
    }
  }

  /** The last generation that was there at the start; the greatest number while not known. */
  long last() {
    return complete ? last : Long.MAX_VALUE;
  }

  /** Goes on with what there is to do, if anything. The current key stays. */
  void step() throws Exception {
    if (left == null && !due) {
      return;
    }
    Object key = operator.getCurrentKey();
    for (int entries = 0; entries < MOST_ENTRIES && advance(); entries++) {
      Tuple2<Object, Long> entry = left.next();
      last = Math.max(last, entry.f1);
      if (entry.f1 < first) {
        InternalKvState<?, Long, ?> state = states.get(current).state();
        operator.setCurrentKey(entry.f0);
        state.setCurrentNamespace(entry.f1);
        state.clear();
      }
    }
    if (key != null) {
      operator.setCurrentKey(key);
    }
  }

  /** To the next entry, of the next state where one is through; false if all are. */
  private boolean advance() {
    if (left == null) {
      due = false;
      current = 0;
      open();
    }
    while (!left.hasNext()) {
      close();
      if (++current == states.size()) {
        complete = true;
        return false;
      }
      open();
    }
    return true;
  }

  private void open() {
    KeyedStateBackend<Object> backend = operator.getKeyedStateBackend();
    keys = backend.getKeysAndNamespaces(states.get(current).name());
    if (backend instanceof HeapKeyedStateBackend) { // its keys must not change meanwhile
      List<Tuple2<Object, Long>> all = keys.toList();
      close();
      keys = all.stream();
    }
    left = keys.iterator();
  }

  /** The walk ends; what it left undone is done by the next. */
  void close() {
    if (keys != null) {
      keys.close();
      keys = null;
      left = null;
    }
  }
}
