package dev.sluice.connectors.clock;

import dev.sluice.connectors.connect.ConnectorVersion;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/**
 * Ticks every raw topic of a live stack each second, for ever, so that no partition is idle while
 * there is nothing to ingest.
 */
public final class ClockSource extends SourceConnector {
  private Map<String, String> properties;

  @Override
  public void start(Map<String, String> given) {
    ClockConfig.of(given);
    properties = Map.copyOf(given);
  }

  @Override
  public void stop() {}

  @Override
  public Class<? extends Task> taskClass() {
    return ClockSourceTask.class;
  }

  /** One task, however many are allowed: two clocks would be one member too many. */
  @Override
  public List<Map<String, String>> taskConfigs(int maxTasks) {
    return List.of(properties);
  }

  @Override
  public ConfigDef config() {
    return ClockConfig.DEFINITION;
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
