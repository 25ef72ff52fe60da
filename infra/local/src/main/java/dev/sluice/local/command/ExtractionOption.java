package dev.sluice.local.command;

import dev.sluice.refine.extract.ExtractionConfig;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What is taken for the main text of pages. */
final class ExtractionOption {
  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "of the main text: precision (fewer passages, surer ones), balanced or recall (default:"
              + " balanced)")
  private String mode;

  @Option(
      names = "--tables",
      paramLabel = "keep|drop",
      description = "whether rows of data tables belong to the main text (default: keep)")
  private String tables;

  @Option(
      names = "--comments",
      paramLabel = "drop|keep",
      description = "whether comments of readers belong to the main text (default: drop)")
  private String comments;

  /**
   * @throws IllegalArgumentException for an unknown value
   */
  ExtractionConfig config() {
    Map<String, String> settings = new TreeMap<>();
    put(settings, "mode", mode);
    put(settings, "tables", tables);
    put(settings, "comments", comments);
    return ExtractionConfig.of(settings);
  }

  /** As a command line takes them. */
  List<String> arguments() {
    return config().settings().entrySet().stream()
        .flatMap(it -> List.of("--" + it.getKey(), it.getValue()).stream())
        .toList();
  }

  private static void put(Map<String, String> settings, String key, String value) {
    if (value != null) {
      settings.put(key, value);
    }
  }
}
