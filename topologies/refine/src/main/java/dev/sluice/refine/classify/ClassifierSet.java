package dev.sluice.refine.classify;

import dev.sluice.refine.blacklist.HostCategories;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.importance.ImportanceModel;
import dev.sluice.refine.importance.InvalidImportanceModelException;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every classifier of a configuration, loaded. Safe for use by threads; equal documents get equal
 * findings whatever came before.
 */
public final class ClassifierSet {
  private final LanguageClassifier language;
  private final List<Classifier> classifiers;
  private final Optional<PerplexityMeasurer> perplexity;
  private final String identity;

  private ClassifierSet(
      LanguageClassifier language,
      List<Classifier> classifiers,
      Optional<PerplexityMeasurer> perplexity,
      String identity) {
    this.language = language;
    this.classifiers = List.copyOf(classifiers);
    this.perplexity = perplexity;
    this.identity = identity;
    Set<String> seen = new HashSet<>(SignalCatalogue.documentSignals());
    seen.addAll(SignalCatalogue.lineSignals());
    for (Classifier classifier : classifiers) {
      for (SignalDefinition signal : classifier.signals().definitions()) {
        if (!seen.add(signal.name())) {
          throw new InvalidClassifierException("two signals would be named " + signal.name());
        }
      }
    }
  }

  /** The bundled models. */
  public static ClassifierSet builtin() {
    return load(
        ClassifiersConfig.DEFAULT,
        location -> {
          throw new IllegalStateException("a built-in model asks for the file " + location);
        },
        folder -> {
          throw new IllegalStateException("no built-in model asks for the folder " + folder);
        });
  }

  /**
   * @param files gives the bytes of a model by its location as the configuration names it
   * @param blacklists gives the hosts in the folder of a blacklist, likewise
   * @throws InvalidClassifierException if a model cannot be read or lacks a label; the message
   *     names classifier and model
   */
  public static ClassifierSet load(
      ClassifiersConfig config,
      Function<String, ModelBytes> files,
      Function<String, HostCategories> blacklists) {
    LanguageClassifier language = LanguageClassifier.NONE;
    List<Classifier> classifiers = new ArrayList<>();
    ConfigurationDigest digest = new ConfigurationDigest();
    for (ClassifierConfig classifier : config.classifiers()) {
      boolean tellsLanguage = classifier.name().equals(ClassifierConfig.LANGUAGE);
      if (classifier.isBuiltin()) {
        digest.add(classifier, BuiltinModels.version(classifier.name()));
        if (tellsLanguage) {
          language = BuiltinModels.language();
        } else {
          classifiers.add(BuiltinModels.classifier(classifier.name()));
        }
        continue;
      }
      ModelBytes bytes = files.apply(classifier.model());
      digest.add(classifier, bytes.sha256());
      FastTextModel model = model(classifier, bytes);
      if (tellsLanguage) {
        language = new FastTextLanguage(classifier, model);
      } else {
        classifiers.add(new FastTextClassifier(classifier, model));
      }
    }
    for (ImportanceConfig importance : config.importance()) {
      ModelBytes bytes = files.apply(importance.model());
      digest.add(importance, bytes.sha256());
      classifiers.add(new Importance(importance, model(importance, bytes)));
    }
    if (config.ut1().isPresent()) {
      HostCategories hosts = blacklists.apply(config.ut1().get());
      digest.add("ut1|" + hosts.sha256());
      classifiers.add(new UrlBlacklist(hosts));
    }
    Optional<PerplexityMeasurer> perplexity =
        config.perplexity().map(named -> new PerplexityFiles(named, files, digest).load());
    perplexity.ifPresent(classifiers::add);
    return new ClassifierSet(language, classifiers, perplexity, digest.hex());
  }

  private static FastTextModel model(ClassifierConfig classifier, ModelBytes bytes) {
    try {
      return FastTextModel.read(bytes);
    } catch (InvalidModelException e) {
      throw new InvalidClassifierException(
          "%s.model: %s: %s".formatted(classifier.name(), classifier.model(), e.getMessage()), e);
    }
  }

  private static ImportanceModel model(ImportanceConfig importance, ModelBytes bytes) {
    try {
      return ImportanceModel.read(bytes);
    } catch (InvalidImportanceModelException e) {
      throw new InvalidClassifierException(
          "importance.%s.model: %s: %s"
              .formatted(importance.name(), importance.model(), e.getMessage()),
          e);
    }
  }

  /** The language of a document; null if undetermined. */
  public Language detect(Document document, String text) {
    return language.detect(document, text);
  }

  public Classifications classify(Subject subject) {
    return Classifications.union(
        classifiers.stream().map(classifier -> classifier.classify(subject)).toList());
  }

  /** The language models alone; empty if none are configured. */
  public Optional<PerplexityMeasurer> perplexity() {
    return perplexity;
  }

  /** Names of all signals that the classifiers may give a document. */
  public SortedSet<String> signals() {
    return signalGroups().stream()
        .flatMap(group -> group.definitions().stream())
        .map(SignalDefinition::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same with what they mean, classifier by classifier. */
  public List<SignalGroup> signalGroups() {
    return classifiers.stream().map(Classifier::signals).toList();
  }

  /**
   * Names models and views: 12 hex digits that differ as soon as a document could get other
   * findings. Where a model's file lies makes no difference.
   */
  public String identity() {
    return identity;
  }
}
