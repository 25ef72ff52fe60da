package dev.sluice.curate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Collects what the subtasks of a job in this JVM write, in the order of each subtask. */
final class CollectingSink<T> implements Sink<T> {
  private static final Map<String, List<Object>> COLLECTED = new ConcurrentHashMap<>();

  private final String name;

  CollectingSink(String name) {
    this.name = name;
  }

  /** How much the sink of that name was given so far. */
  static int size(String name) {
    List<Object> collected = COLLECTED.get(name);
    return collected == null ? 0 : collected.size();
  }

  @SuppressWarnings("unchecked")
  List<T> take() {
    List<Object> taken = COLLECTED.remove(name);
    return taken == null ? List.of() : (List<T>) taken;
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context any) {
        COLLECTED.compute(
            name,
            (key, list) -> {
              List<Object> collected = list == null ? new CopyOnWriteArrayList<>() : list;
              collected.add(element);
              return collected;
            });
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }
}
