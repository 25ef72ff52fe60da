package dev.sluice.connectors.connect;

import dev.sluice.connectors.SourceKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * A connector that reads files or repositories of one kind into one slice. Sources are dealt round
 * robin, by rank, to the tasks: the same configuration always gives the same shares, and each
 * source is read by exactly one task. A task's batch and offsets are one transaction ({@code
 * transaction.boundary=poll}).
 */
public abstract class DocumentSource extends SourceConnector {
  private Map<String, String> properties;
  private SourceConfig config;

  /** What the connector's sources are. */
  protected abstract SourceKind kind();

  @Override
  public void start(Map<String, String> given) {
    properties = Map.copyOf(given);
    config = SourceConfig.of(kind(), given);
  }

  @Override
  public void stop() {}

  @Override
  public Class<? extends Task> taskClass() {
    return DocumentSourceTask.class;
  }

  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    List<SourceEntry> sources = config.sources();
    int tasks = Math.min(maxTasks, sources.size());
    List<Map<String, String>> configs = new ArrayList<>(tasks);
    for (int task = 0; task < tasks; task++) {
      List<SourceEntry> share = new ArrayList<>();
      for (int i = task; i < sources.size(); i += tasks) {
        share.add(sources.get(i));
      }
      Map<String, String> taskConfig = new HashMap<>(properties);
      taskConfig.put(SourceConfig.SOURCES, SourceEntry.format(share));
      taskConfig.put(SourceConfig.TASK_INDEX, Integer.toString(task));
      taskConfig.put(SourceConfig.TASK_KIND, kind().name());
      configs.add(taskConfig);
    }
    return configs;
  }

  @Override
  public ConfigDef config() {
    return SourceConfig.DEFINITION;
  }

  @Override
  public Config validate(Map<String, String> given) {
    List<ConfigValue> values = new ArrayList<>(super.validate(given).configValues());
    for (String key : SourceConfig.unknownKeys(given)) {
      values.add(new ConfigValue(key, given.get(key), List.of(), List.of("unknown key " + key)));
    }
    return new Config(values);
  }

  @Override
  public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> connectorConfig) {
    return ExactlyOnceSupport.SUPPORTED;
  }

  @Override
  public String version() {
    return ConnectorVersion.VERSION;
  }
}
