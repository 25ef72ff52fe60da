package dev.sluice.refine.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is taken for the main text of a page.
 *
 * @param tables rows of data tables, with tabs between their cells
 * @param comments what readers wrote under a text
 */
public record ExtractionConfig(ExtractionMode mode, Part tables, Part comments) {

  /** Balanced, with tables, without comments. */
  public static final ExtractionConfig DEFAULT =
      new ExtractionConfig(ExtractionMode.BALANCED, Part.KEEP, Part.DROP);

  /** Whether a part of a page belongs to the text. */
  public enum Part {
    KEEP,
    DROP
  }

  public ExtractionConfig {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(tables, "tables");
    Objects.requireNonNull(comments, "comments");
  }

  /**
   * Reads {@code mode} (precision, balanced, recall), {@code tables} and {@code comments} (keep,
   * drop); those missing are as in {@link #DEFAULT}.
   *
   * @throws IllegalArgumentException for another key or value
   */
  public static ExtractionConfig of(Map<String, String> settings) {
    Map<String, String> rest = new HashMap<>(settings);
    ExtractionConfig config =
        new ExtractionConfig(
            choice("mode", rest.remove("mode"), DEFAULT.mode),
            choice("tables", rest.remove("tables"), DEFAULT.tables),
            choice("comments", rest.remove("comments"), DEFAULT.comments));
    if (!rest.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown extraction settings %s; known are mode, tables, comments"
              .formatted(rest.keySet()));
    }
    return config;
  }

  /** What {@link #of} reads: mode, tables and comments, in this order. */
  public Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("mode", name(mode));
    settings.put("tables", name(tables));
    settings.put("comments", name(comments));
    return settings;
  }

  /** Such as {@code balanced-keep-drop}: mode, tables, comments. */
  public String identity() {
    return String.join("-", settings().values());
  }

  private static <E extends Enum<E>> E choice(String key, String value, E preset) {
    E[] allowed = preset.getDeclaringClass().getEnumConstants();
    return value == null
        ? preset
        : Stream.of(allowed)
            .filter(choice -> name(choice).equals(value))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "extraction %s must be %s, but is %s"
                            .formatted(
                                key,
                                Stream.of(allowed)
                                    .map(ExtractionConfig::name)
                                    .collect(Collectors.joining(" or ")),
                                value)));
  }

  private static String name(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }
}
