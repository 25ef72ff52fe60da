package dev.sluice.annotate;

import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.registry.RegistryConfig;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Settings of annotate.
 *
 * @param blobStore {@code file:} URI of the claim-check store
 * @param stateDir for Kafka Streams' lock and process id; annotate itself keeps no state
 * @param applicationId consumer group, and prefix of the transactional ids: instances of one
 *     deployment share it
 * @param slices whose raw topics are read, at least one
 * @param classifiers YAML file of the classifiers; empty for the built-in ones
 * @param signatures families of MinHash signatures that documents get
 * @param extraction what is taken for the main text of pages
 * @param threads stream threads, 1 to 256
 * @param supervisorPid the process halts when this one is gone; empty to live on
 * @param kafka passed through to Kafka Streams, without the {@code kafka.} prefix
 */
public record AnnotateConfig(
    String bootstrapServers,
    RegistryConfig registry,
    String blobStore,
    Path stateDir,
    String applicationId,
    List<String> slices,
    Optional<Path> classifiers,
    SignatureSet signatures,
    ExtractionConfig extraction,
    int threads,
    OptionalLong supervisorPid,
    Map<String, String> kafka) {

  private static final String KAFKA = "kafka.";
  private static final String EXTRACTION = "extraction.";
  private static final Set<String> KEYS =
      Set.of(
          "bootstrap.servers",
          "blob.store",
          "state.dir",
          "application.id",
          "slices",
          "classifiers",
          "signatures",
          "extraction.mode",
          "extraction.tables",
          "extraction.comments",
          "threads",
          "supervisor.pid");

  /** What the guarantees rest on, or another key says already. */
  private static final Set<String> NOT_PASSED_THROUGH =
      Set.of(
          "bootstrap.servers",
          "application.id",
          "state.dir",
          "num.stream.threads",
          "processing.guarantee",
          "ensure.explicit.internal.resource.naming",
          "default.timestamp.extractor");

  public AnnotateConfig {
    slices = List.copyOf(slices);
    kafka = Map.copyOf(kafka);
    checkText("bootstrap.servers", bootstrapServers);
    checkText("blob.store", blobStore);
    checkText("application.id", applicationId);
    if (slices.isEmpty() || slices.stream().distinct().count() != slices.size()) {
      throw new IllegalArgumentException(
          "slices must name one or more slices, each once, but is '%s'"
              .formatted(String.join(",", slices)));
    }
    slices.forEach(Topics::raw);
    if (threads < 1 || threads > 256) {
      throw new IllegalArgumentException("threads must be 1 to 256, but is " + threads);
    }
    if (supervisorPid.isPresent() && supervisorPid.getAsLong() < 1) {
      throw new IllegalArgumentException(
          "supervisor.pid must be 1 or more, but is " + supervisorPid.getAsLong());
    }
    for (String key : kafka.keySet()) {
      if (NOT_PASSED_THROUGH.contains(key)) {
        throw new IllegalArgumentException("%s%s may not be set".formatted(KAFKA, key));
      }
    }
  }

  /**
   * @throws IllegalArgumentException for an unknown, missing or impossible value; the message names
   *     the key, the value and what is allowed
   */
  public static AnnotateConfig from(Map<String, String> properties) {
    Map<String, String> kafka = new LinkedHashMap<>();
    new TreeMap<>(properties)
        .forEach(
            (key, value) -> {
              if (key.startsWith(KAFKA)) {
                kafka.put(key.substring(KAFKA.length()), value);
              } else if (!KEYS.contains(key) && !key.startsWith(RegistryConfig.PREFIX)) {
                throw new IllegalArgumentException(
                    "unknown key %s: allowed are %s, %s* and %s*"
                        .formatted(
                            key, KEYS.stream().sorted().toList(), RegistryConfig.PREFIX, KAFKA));
              }
            });
    String pid = properties.get("supervisor.pid");
    return new AnnotateConfig(
        properties.get("bootstrap.servers"),
        RegistryConfig.from(properties),
        properties.get("blob.store"),
        Path.of(checkText("state.dir", properties.get("state.dir"))),
        properties.getOrDefault("application.id", "sluice-annotate"),
        names(properties.getOrDefault("slices", "")),
        Optional.ofNullable(properties.get("classifiers")).map(Path::of),
        properties.containsKey("signatures")
            ? SignatureSet.named(names(properties.get("signatures")))
            : SignatureSet.DEFAULT,
        ExtractionConfig.of(under(EXTRACTION, properties)),
        Math.toIntExact(number("threads", properties.getOrDefault("threads", "1"))),
        pid == null ? OptionalLong.empty() : OptionalLong.of(number("supervisor.pid", pid)),
        kafka);
  }

  /** As the log shows it: what is passed through may hold secrets, so only its keys. */
  @Override
  public String toString() {
    return "bootstrap.servers=%s %s blob.store=%s state.dir=%s application.id=%s slices=%s classifiers=%s signatures=%s extraction=%s threads=%d supervisor.pid=%s kafka.*=%s"
        .formatted(
            bootstrapServers,
            registry,
            blobStore,
            stateDir,
            applicationId,
            slices,
            classifiers.map(Path::toString).orElse("builtin"),
            signatures.names(),
            extraction.identity(),
            threads,
            supervisorPid,
            kafka.keySet().stream().sorted().toList());
  }

  private static Map<String, String> under(String prefix, Map<String, String> properties) {
    Map<String, String> found = new TreeMap<>();
    properties.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            found.put(key.substring(prefix.length()), value);
          }
        });
    return found;
  }

  private static List<String> names(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static String checkText(String key, String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(key + " is missing or empty");
    }
    return value;
  }

  private static long number(String key, String value) {
    try {
      return Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s must be a whole number, but is '%s'".formatted(key, value), e);
    }
  }
}
