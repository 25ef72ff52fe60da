package dev.sluice.refine.classify;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The classifiers that every document is shown to, in this order, and language models.
 *
 * @param classifiers no two of one name
 * @param importance importance models by the name of their target
 * @param ut1 folder of the UT1 blacklist
 */
public record ClassifiersConfig(
    List<ClassifierConfig> classifiers,
    List<ImportanceConfig> importance,
    Optional<String> ut1,
    Optional<PerplexityConfig> perplexity) {
  /** Names that a bundled model exists for. */
  static final List<String> BUNDLED = List.of(ClassifierConfig.LANGUAGE, "quality", "toxicity");

  /** The bundled models. */
  public static final ClassifiersConfig DEFAULT =
      new ClassifiersConfig(
          BUNDLED.stream().map(ClassifierConfig::builtin).toList(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public ClassifiersConfig {
    classifiers = List.copyOf(classifiers);
    importance = List.copyOf(importance);
    Set<String> names = new HashSet<>();
    for (ClassifierConfig classifier : classifiers) {
      if (!names.add(classifier.name())) {
        throw new InvalidClassifierException("two classifiers are named " + classifier.name());
      }
      if (classifier.isBuiltin() && !BUNDLED.contains(classifier.name())) {
        throw new InvalidClassifierException(
            "%s.model is builtin, but built-in models exist only for %s"
                .formatted(classifier.name(), String.join(", ", BUNDLED)));
      }
    }
  }

  /**
   * Reads the mappings {@code classifiers}, whose names that it lacks stay built in, {@code
   * importance}, {@code url_blacklist} and {@code perplexity}.
   *
   * @throws InvalidClassifierException if it is not YAML, has an unknown key or a value out of
   *     range
   */
  public static ClassifiersConfig parse(String yaml) {
    return ClassifiersParser.parse(yaml);
  }
}
