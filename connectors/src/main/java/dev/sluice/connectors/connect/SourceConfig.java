package dev.sluice.connectors.connect;

import dev.sluice.connectors.SourceKind;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryConfig;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigException;

/**
 * Configuration of a document source.
 *
 * @param sources in increasing rank: all of a connector, or one task's share
 * @param taskIndex 0 for the connector itself
 * @param partitions of the raw topic
 * @param blobStore URI of the store for content over 900,000 bytes
 */
public record SourceConfig(
    SourceKind kind,
    String slice,
    List<SourceEntry> sources,
    int taskIndex,
    EventTime eventTime,
    TickSettings ticks,
    int partitions,
    RegistryConfig registry,
    String blobStore) {
  public static final String SLICE = "slice";
  public static final String SOURCES = "sources";
  public static final String EVENT_TIME = "event.time";
  public static final String TICK_GROUP = "tick.group";
  public static final String TICK_MEMBERS = "tick.members";
  public static final String TICK_MEMBER_PREFIX = "tick.member.prefix";
  public static final String RAW_PARTITIONS = "raw.partitions";
  public static final String REGISTRY_URL = "schema.registry.url";
  public static final String BLOB_STORE = "blob.store";

  /** Set by the connector for each task, not by people. */
  static final String TASK_INDEX = "task.index";

  /** As {@link #TASK_INDEX}. */
  static final String TASK_KIND = "task.kind";

  private static final Object REQUIRED = ConfigDef.NO_DEFAULT_VALUE;

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              SLICE,
              ConfigDef.Type.STRING,
              REQUIRED,
              checking(Topics::raw),
              Importance.HIGH,
              "Slice the documents belong to; they go to raw.<slice>.")
          .define(
              SOURCES,
              ConfigDef.Type.STRING,
              REQUIRED,
              checking(SourceEntry::parse),
              Importance.HIGH,
              "JSON array of {\"path\", \"uri\", \"rank\"}, for git also \"ref\".")
          .define(
              EVENT_TIME,
              ConfigDef.Type.STRING,
              REQUIRED,
              ConfigDef.ValidString.in("sequence", "clock"),
              Importance.HIGH,
              "sequence in a bounded run, clock in a live stack.")
          .define(
              TICK_GROUP,
              ConfigDef.Type.STRING,
              REQUIRED,
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Group of the ticks' members.")
          .define(
              TICK_MEMBERS,
              ConfigDef.Type.INT,
              REQUIRED,
              Range.atLeast(0),
              Importance.HIGH,
              "Tasks of the group in this topic; 0 for an open group.")
          .define(
              TICK_MEMBER_PREFIX,
              ConfigDef.Type.STRING,
              REQUIRED,
              new ConfigDef.NonEmptyString(),
              Importance.HIGH,
              "Beginning of the members' names, unique within the stack.")
          .define(
              RAW_PARTITIONS,
              ConfigDef.Type.INT,
              Topics.DOCUMENT_PARTITIONS,
              Range.between(1, 10_000),
              Importance.LOW,
              "Partitions of the raw topic.")
          .define(
              REGISTRY_URL,
              ConfigDef.Type.STRING,
              REQUIRED,
              checking(RegistryConfig::of),
              Importance.HIGH,
              "URLs of the schema registry, comma separated.")
          .define(
              BLOB_STORE,
              ConfigDef.Type.STRING,
              REQUIRED,
              checking(BlobStore::at),
              Importance.HIGH,
              "URI of the store for content over 900,000 bytes.")
          .defineInternal(TASK_INDEX, ConfigDef.Type.INT, 0, Importance.LOW)
          .defineInternal(TASK_KIND, ConfigDef.Type.STRING, "", Importance.LOW);

  public SourceConfig {
    sources = List.copyOf(sources);
  }

  /**
   * @throws ConfigException if a value is missing or out of range, or a key is unknown
   */
  public static SourceConfig of(SourceKind kind, Map<String, String> properties) {
    Set<String> unknown = unknownKeys(properties);
    if (!unknown.isEmpty()) {
      throw new ConfigException("unknown keys: " + unknown);
    }
    Map<String, Object> values = DEFINITION.parse(properties);
    try {
      return new SourceConfig(
          kind,
          (String) values.get(SLICE),
          SourceEntry.parse((String) values.get(SOURCES)),
          (int) values.get(TASK_INDEX),
          EventTime.of((String) values.get(EVENT_TIME)),
          new TickSettings(
              (String) values.get(TICK_GROUP),
              (int) values.get(TICK_MEMBERS),
              (String) values.get(TICK_MEMBER_PREFIX)),
          (int) values.get(RAW_PARTITIONS),
          RegistryConfig.from(properties),
          (String) values.get(BLOB_STORE));
    } catch (IllegalArgumentException e) {
      throw new ConfigException(e.getMessage());
    }
  }

  static Set<String> unknownKeys(Map<String, String> properties) {
    return KnownKeys.unknown(
        properties.keySet(), DEFINITION.names(), List.of(RegistryConfig.PREFIX));
  }

  private static ConfigDef.Validator checking(Consumer<String> check) {
    return (key, value) -> {
      try {
        check.accept((String) value);
      } catch (IllegalArgumentException e) {
        throw new ConfigException(key, value, e.getMessage());
      }
    };
  }
}
