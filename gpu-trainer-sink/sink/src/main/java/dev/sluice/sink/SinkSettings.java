package dev.sluice.sink;

import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.registry.RegistryConfig;
import dev.sluice.sink.tokens.Vocabulary;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigException;

/**
 * The checked configuration of the sink.
 *
 * @param name of the connector, for the volatile block of the log
 * @param shardRoot folder of all roots
 * @param recipeDigest 64 lower-case hex digits
 */
record SinkSettings(
    String name,
    List<String> topics,
    Path shardRoot,
    String recipe,
    String recipeDigest,
    Vocabulary vocabulary,
    ShardLimits limits,
    RegistryConfig registry,
    BlobStore blobs) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  SinkSettings {
    topics = List.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException(
          SinkConfigDef.TOPICS + " is empty: one curated topic is needed");
    }
    if (!DIGEST.matcher(recipeDigest).matches()) {
      throw new IllegalArgumentException(
          "%s must be 64 lower-case hex digits, but is '%s'"
              .formatted(SinkConfigDef.RECIPE_DIGEST, recipeDigest));
    }
    if (recipe.isBlank()) {
      throw new IllegalArgumentException(SinkConfigDef.RECIPE + " is empty");
    }
  }

  /**
   * @throws ConfigException for a key or a value that is not allowed; the message names both
   */
  static SinkSettings of(Map<String, String> properties) {
    try {
      SinkConfigDef.checkKeys(properties);
      Map<String, Object> values = SinkConfigDef.DEFINITION.parse(properties);
      return new SinkSettings(
          properties.getOrDefault("name", "gpu-trainer-sink"),
          ((List<?>) values.get(SinkConfigDef.TOPICS)).stream().map(String::valueOf).toList(),
          directory((String) values.get(SinkConfigDef.ROOT)),
          (String) values.get(SinkConfigDef.RECIPE),
          (String) values.get(SinkConfigDef.RECIPE_DIGEST),
          Vocabulary.of((String) values.get(SinkConfigDef.TOKENIZER)),
          new ShardLimits(
              (Integer) values.get(SinkConfigDef.MAX_DOCUMENTS),
              (Long) values.get(SinkConfigDef.MAX_TOKENS),
              (Long) values.get(SinkConfigDef.MAX_AGE_MS)),
          RegistryConfig.from(properties),
          BlobStore.at((String) values.get(SinkConfigDef.BLOB_STORE)));
    } catch (IllegalArgumentException e) {
      ConfigException wrong = new ConfigException(e.getMessage());
      wrong.initCause(e);
      throw wrong;
    }
  }

  private static Path directory(String root) {
    if (!root.startsWith("file:")) {
      if (root.isBlank() || root.contains("://")) {
        throw new IllegalArgumentException(
            "%s must be a path or a file: URI, but is '%s'".formatted(SinkConfigDef.ROOT, root));
      }
      return Path.of(root).toAbsolutePath();
    }
    return Path.of(URI.create(root));
  }
}
