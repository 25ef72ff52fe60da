package dev.sluice.schemas;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The topic catalogue: every topic of the stream once, with its settings.
 *
 * <p>{@code raw.*} and {@code annotated.*} keep their records long and are never compacted, so a
 * recipe can replay them; {@code takedown}, {@code recipes} and {@code benchmarks} are compacted by
 * key. The number of partitions of raw and annotated topics is the same and fixed for life: a
 * document keeps its partition number through the whole stream.
 */
public final class Topics {
  public static final String DEAD_LETTER = "dead-letter";
  public static final String TAKEDOWN = "takedown";
  public static final String RECIPES = "recipes";

  /** Evaluation sets that are kept out of datasets. */
  public static final String BENCHMARKS = "benchmarks";

  /** Partitions of each raw and annotated topic. */
  public static final int DOCUMENT_PARTITIONS = 4;

  /** Largest record batch a document topic takes, in bytes. Larger content is a claim check. */
  public static final int MAX_MESSAGE_BYTES = 2 * 1024 * 1024;

  /**
   * Largest value, in bytes, that a document topic takes for certain: what is left of a batch
   * beside its framing and the record's key, uncompressed.
   */
  public static final int MAX_VALUE_BYTES = MAX_MESSAGE_BYTES - 4096;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final String RAW = "raw.";
  private static final String ANNOTATED = "annotated.";

  private Topics() {}

  public static String raw(String slice) {
    return RAW + checkedName("slice", slice);
  }

  public static String annotated(String slice) {
    return ANNOTATED + checkedName("slice", slice);
  }

  public static String curated(String recipe) {
    return "curated." + checkedName("recipe", recipe);
  }

  public static String rejected(String recipe) {
    return "rejected." + checkedName("recipe", recipe);
  }

  /**
   * The annotated topic of a raw topic.
   *
   * @throws IllegalArgumentException if the topic is not a raw topic
   */
  public static String annotatedOf(String rawTopic) {
    return annotated(sliceOf(rawTopic));
  }

  /**
   * The slice of a raw or annotated topic.
   *
   * @throws IllegalArgumentException if the topic is neither
   */
  public static String sliceOf(String topic) {
    if (topic.startsWith(RAW)) {
      return topic.substring(RAW.length());
    }
    if (topic.startsWith(ANNOTATED)) {
      return topic.substring(ANNOTATED.length());
    }
    throw new IllegalArgumentException("neither a raw nor an annotated topic: " + topic);
  }

  /** Settings of a topic that holds documents: kept for ever unless the operator says otherwise. */
  public static Map<String, String> retained() {
    return Map.of(
        "cleanup.policy", "delete",
        "retention.ms", "-1",
        "compression.type", "zstd",
        "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES));
  }

  /** Settings of a topic that keeps the last record of each key. */
  public static Map<String, String> compacted() {
    return Map.of("cleanup.policy", "compact");
  }

  private static String checkedName(String what, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "%s must be 1 to 100 of a-z, 0-9 and -, starting with a letter or digit, but is '%s'"
              .formatted(what, name));
    }
    return name;
  }
}
