package dev.sluice.connectors.clock;

import dev.sluice.connectors.connect.KnownKeys;
import dev.sluice.connectors.connect.SourceConfig;
import dev.sluice.connectors.connect.TickSettings;
import dev.sluice.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/**
 * Configuration of the clock.
 *
 * @param slices whose raw topics it ticks
 * @param partitions of each raw topic
 */
public record ClockConfig(List<String> slices, TickSettings ticks, int partitions) {
  public static final String SLICES = "slices";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              SLICES,
              ConfigDef.Type.LIST,
              ConfigDef.NO_DEFAULT_VALUE,
              Importance.HIGH,
              "Slices whose raw topics are ticked, comma separated.")
          .define(
              SourceConfig.TICK_GROUP,
              ConfigDef.Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Group of the ticks' members.")
          .define(
              SourceConfig.TICK_MEMBERS,
              ConfigDef.Type.INT,
              0,
              Range.between(0, 0),
              Importance.LOW,
              "0: the clock belongs to an open group only.")
          .define(
              SourceConfig.TICK_MEMBER_PREFIX,
              ConfigDef.Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Beginning of the member's name, unique within the stack.")
          .define(
              SourceConfig.RAW_PARTITIONS,
              ConfigDef.Type.INT,
              Topics.DOCUMENT_PARTITIONS,
              Range.between(1, 10_000),
              Importance.LOW,
              "Partitions of each raw topic.");

  public ClockConfig {
    slices = List.copyOf(slices);
    if (slices.isEmpty() || Set.copyOf(slices).size() != slices.size()) {
      throw new IllegalArgumentException(
          "slices must name at least one, none twice, but is " + slices);
    }
    slices.forEach(Topics::raw);
  }

  /**
   * @throws ConfigException if a value is missing or out of range, or a key is unknown
   */
  static ClockConfig of(Map<String, String> properties) {
    Set<String> unknown = KnownKeys.unknown(properties.keySet(), DEFINITION.names(), List.of());
    if (!unknown.isEmpty()) {
      throw new ConfigException("unknown keys: " + unknown);
    }
    Map<String, Object> values = DEFINITION.parse(properties);
    List<?> slices = (List<?>) values.get(SLICES);
    try {
      return new ClockConfig(
          slices.stream().map(String.class::cast).toList(),
          new TickSettings(
              (String) values.get(SourceConfig.TICK_GROUP),
              (int) values.get(SourceConfig.TICK_MEMBERS),
              (String) values.get(SourceConfig.TICK_MEMBER_PREFIX)),
          (int) values.get(SourceConfig.RAW_PARTITIONS));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage());
    }
  }
}
