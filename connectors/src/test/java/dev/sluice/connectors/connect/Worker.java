package dev.sluice.connectors.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;

/** Stands in for a Connect worker: what it commits, records and offsets, it commits together. */
public final class Worker implements SourceTaskContext, OffsetStorageReader {
  private final Map<Map<String, ?>, Map<String, Object>> offsets = new HashMap<>();
  private final List<SourceRecord> log = new ArrayList<>();

  public List<SourceRecord> log() {
    return log;
  }

  /**
   * Polls a started task and commits batch after batch.
   *
   * @return whether the task went idle before that many batches
   */
  public boolean run(SourceTask task, int batches) throws InterruptedException {
    for (int i = 0; i < batches; i++) {
      List<SourceRecord> batch = task.poll();
      if (batch == null) {
        return true;
      }
      commit(batch);
    }
    return false;
  }

  public void commit(List<SourceRecord> batch) {
    log.addAll(batch);
    for (SourceRecord record : batch) {
      Map<String, Object> offset = new HashMap<>(record.sourceOffset());
      offsets.put(record.sourcePartition(), offset);
    }
  }

  @Override
  public Map<String, String> configs() {
    return Map.of();
  }

  @Override
  public OffsetStorageReader offsetStorageReader() {
    return this;
  }

  @Override
  public PluginMetrics pluginMetrics() {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> Map<String, Object> offset(Map<String, T> partition) {
    return offsets.get(partition);
  }

  @Override
  public <T> Map<Map<String, T>, Map<String, Object>> offsets(
      Collection<Map<String, T>> partitions) {
    Map<Map<String, T>, Map<String, Object>> found = new HashMap<>();
    partitions.forEach(partition -> found.put(partition, offsets.get(partition)));
    return found;
  }
}
