package dev.sluice.sink;

import dev.sluice.schemas.registry.RegistryConfig;
import dev.sluice.sink.tokens.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

/** The keys of the connector, as Connect's REST interface shows them. */
final class SinkConfigDef {
  static final String TOPICS = "topics";
  static final String ROOT = "shard.root";
  static final String RECIPE = "recipe";
  static final String RECIPE_DIGEST = "recipe.digest";
  static final String TOKENIZER = "tokenizer";
  static final String MAX_DOCUMENTS = "shard.max.documents";
  static final String MAX_TOKENS = "shard.max.tokens";
  static final String MAX_AGE_MS = "shard.max.age.ms";
  static final String REGISTRY_URL = RegistryConfig.PREFIX + "url";
  static final String BLOB_STORE = "blob.store";

  static final ConfigDef DEFINITION =
      new ConfigDef()
          .define(
              TOPICS,
              ConfigDef.Type.LIST,
              List.of(),
              Importance.HIGH,
              "Curated topics, comma separated.")
          .define(
              ROOT,
              ConfigDef.Type.STRING,
              Importance.HIGH,
              "Folder of all roots; a path or a file: URI.")
          .define(RECIPE, ConfigDef.Type.STRING, Importance.HIGH, "Name of the recipe.")
          .define(
              RECIPE_DIGEST,
              ConfigDef.Type.STRING,
              Importance.HIGH,
              "SHA-256 of the recipe; documents of another recipe fail the task.")
          .define(
              TOKENIZER,
              ConfigDef.Type.STRING,
              Vocabulary.R50K_BASE.label(),
              Importance.MEDIUM,
              "One of " + Vocabulary.labels() + ".")
          .define(
              MAX_DOCUMENTS,
              ConfigDef.Type.INT,
              10_000,
              Importance.MEDIUM,
              "Most documents of a shard.")
          .define(
              MAX_TOKENS,
              ConfigDef.Type.LONG,
              2_000_000L,
              Importance.MEDIUM,
              "Most tokens of a shard; a single document may have more.")
          .define(
              MAX_AGE_MS,
              ConfigDef.Type.LONG,
              0L,
              Importance.MEDIUM,
              "Longest wait of a document for its shard, in milliseconds; 0 for no limit.")
          .define(
              REGISTRY_URL,
              ConfigDef.Type.STRING,
              Importance.HIGH,
              "Schema registry, comma separated.")
          .define(BLOB_STORE, ConfigDef.Type.STRING, Importance.HIGH, "Claim checks, a file: URI.");

  /** Keys of Connect itself; it hands a task everything. */
  private static final Set<String> FRAMEWORK =
      Set.of(
          "name",
          "connector.class",
          "connector.plugin.version",
          "task.class",
          "tasks.max",
          "tasks.max.enforce",
          "config.action.reload",
          "transforms",
          "predicates");

  private static final List<String> FRAMEWORK_PREFIXES =
      List.of(
          "key.converter",
          "value.converter",
          "header.converter",
          "errors.",
          "transforms.",
          "predicates.",
          "consumer.override.",
          "producer.override.",
          "admin.override.",
          RegistryConfig.PREFIX);

  private SinkConfigDef() {}

  /**
   * @throws IllegalArgumentException for a key that is neither ours nor Connect's
   */
  static void checkKeys(Map<String, String> properties) {
    for (String key : new TreeSet<>(properties.keySet())) {
      boolean known =
          DEFINITION.names().contains(key)
              || FRAMEWORK.contains(key)
              || FRAMEWORK_PREFIXES.stream().anyMatch(key::startsWith);
      if (!known) {
        throw new IllegalArgumentException(
            "unknown key %s; the sink knows %s".formatted(key, new TreeSet<>(DEFINITION.names())));
      }
    }
  }
}
