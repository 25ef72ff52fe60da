package dev.sluice.curate;

import dev.sluice.schemas.registry.RegistryConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Properties to {@link CurateConfig}. A key that nobody reads fails. */
final class CurateProperties {
  /** Of {@code filter.memory.mb}, unless given. */
  static final int FILTER_MEMORY_MB = 128;

  private static final String KAFKA = "kafka.";
  private static final Set<String> KEYS =
      Set.of(
          "bootstrap.servers",
          "blob.store",
          "slices",
          "recipe",
          "output",
          "parallelism",
          "checkpoint.dir",
          "checkpoint.interval.ms",
          "transaction.timeout.ms",
          "state.memory.mb",
          "filter.memory.mb",
          "rest.port",
          "restart.attempts",
          "supervisor.pid");

  private final Map<String, String> properties;

  private CurateProperties(Map<String, String> properties) {
    this.properties = properties;
  }

  /**
   * @throws IllegalArgumentException naming the key, its value and what is allowed
   */
  static CurateConfig parse(Map<String, String> properties) {
    for (String key : new TreeMap<>(properties).keySet()) {
      if (!KEYS.contains(key) && !key.startsWith(KAFKA) && !key.startsWith(RegistryConfig.PREFIX)) {
        throw new IllegalArgumentException(
            "unknown key %s; allowed are %s, %s* and %s*"
                .formatted(
                    key,
                    KEYS.stream().sorted().collect(Collectors.joining(", ")),
                    RegistryConfig.PREFIX,
                    KAFKA));
      }
    }
    return new CurateProperties(properties).config();
  }

  private CurateConfig config() {
    String pid = properties.get("supervisor.pid");
    return new CurateConfig(
        text("bootstrap.servers"),
        RegistryConfig.from(properties),
        Arrays.stream(text("slices").split(",")).map(String::strip).toList(),
        Path.of(text("recipe")),
        properties.get("blob.store"),
        text("output"),
        (int) number("parallelism", 2),
        Path.of(text("checkpoint.dir")),
        Duration.ofMillis(number("checkpoint.interval.ms", 1000)),
        Duration.ofMillis(number("transaction.timeout.ms", 600_000)),
        (int) number("state.memory.mb", 512),
        (int) number("filter.memory.mb", FILTER_MEMORY_MB),
        (int) number("rest.port", 8081),
        (int) number("restart.attempts", 30),
        pid == null ? OptionalLong.empty() : OptionalLong.of(number("supervisor.pid", 0)),
        kafka());
  }

  private Map<String, String> kafka() {
    return properties.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(KAFKA))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(KAFKA.length()), Map.Entry::getValue));
  }

  private String text(String key) {
    String value = properties.getOrDefault(key, "").strip();
    if (value.isEmpty()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return value;
  }

  private long number(String key, long otherwise) {
    String value = properties.get(key);
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a whole number, but is '%s'".formatted(key, value), e);
    }
  }
}
