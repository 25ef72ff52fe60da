package dev.sluice.sink;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.sink.SinkConnector;

/**
 * The connector from a curated topic to a commit log of token shards.
 *
 * <p>The worker must read committed records only ({@code
 * consumer.override.isolation.level=read_committed}) and pass bytes ({@code ByteArrayConverter} for
 * key, value and headers). Any number of tasks may share the partitions: they append to one log.
 */
public final class GpuTrainerSink extends SinkConnector {
  private Map<String, String> properties = Map.of();

  @Override
  public void start(Map<String, String> props) {
    SinkSettings.of(props);
    properties = Map.copyOf(props);
  }

  @Override
  public Class<? extends Task> taskClass() {
    return GpuTrainerSinkTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return new ArrayList<>(Collections.nCopies(maxTasks, properties));
  }

  @Override
  public void stop() {}

  @Override
  public ConfigDef config() {
    return SinkConfigDef.DEFINITION;
  }

  @Override
  public String version() {
    return SinkVersion.current();
  }
}
