package dev.sluice.refine.classify;

import dev.sluice.refine.importance.LengthTerm;
import dev.sluice.refine.perplexity.Normalisation;
import dev.sluice.refine.yaml.InvalidYamlException;
import dev.sluice.refine.yaml.YamlDocument;
import dev.sluice.refine.yaml.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** YAML to {@link ClassifiersConfig}. */
final class ClassifiersParser {
  private static final String NONE = "none";

  private ClassifiersParser() {}

  static ClassifiersConfig parse(String yaml) {
    try {
      YamlMap root = YamlDocument.parse(yaml);
      root.allowOnly("classifiers", "importance", "url_blacklist", "perplexity");
      return new ClassifiersConfig(
          root.has("classifiers")
              ? classifiers(root.map("classifiers"))
              : ClassifiersConfig.DEFAULT.classifiers(),
          root.has("importance") ? importance(root.map("importance")) : List.of(),
          root.has("url_blacklist")
              ? Optional.of(ut1(root.map("url_blacklist")))
              : Optional.empty(),
          root.has("perplexity")
              ? Optional.of(perplexity(root.map("perplexity")))
              : Optional.empty());
    } catch (InvalidYamlException e) {
      throw new InvalidClassifierException(e.getMessage(), e);
    }
  }

  private static List<ClassifierConfig> classifiers(YamlMap yaml) {
    Map<String, ClassifierConfig> classifiers = new LinkedHashMap<>();
    ClassifiersConfig.DEFAULT.classifiers().forEach(it -> classifiers.put(it.name(), it));
    for (String name : yaml.keys()) {
      if (!yaml.isText(name)) {
        classifiers.put(name, classifier(name, yaml.map(name)));
      } else if (yaml.text(name).equals(NONE)) {
        classifiers.remove(name);
      } else {
        classifiers.put(name, ClassifierConfig.file(name, yaml.text(name)));
      }
    }
    return List.copyOf(classifiers.values());
  }

  private static List<ImportanceConfig> importance(YamlMap yaml) {
    List<ImportanceConfig> models = new ArrayList<>();
    for (String name : yaml.keys()) {
      if (yaml.isText(name)) {
        models.add(new ImportanceConfig(name, yaml.text(name), null, LengthTerm.FAITHFUL));
        continue;
      }
      YamlMap model = yaml.map(name);
      model.allowOnly("model", "language", "length_term");
      models.add(
          new ImportanceConfig(
              name,
              model.text("model"),
              model.text("language", null),
              model.choice("length_term", LengthTerm.class, LengthTerm.FAITHFUL)));
    }
    return models;
  }

  private static String ut1(YamlMap yaml) {
    yaml.allowOnly("ut1");
    return yaml.text("ut1");
  }

  private static ClassifierConfig classifier(String name, YamlMap yaml) {
    yaml.allowOnly("model", "preset", "view", "signals", "decimals");
    String model = yaml.text("model");
    if (model.equals(ClassifierConfig.BUILTIN) && yaml.keys().size() > 1) {
      throw new InvalidClassifierException(
          yaml.at("model") + " is builtin, which takes no other key");
    }
    InputView view = InputView.WHOLE;
    int decimals = ClassifierConfig.UNROUNDED;
    SortedMap<String, String> signals = new TreeMap<>();
    if (yaml.has("preset")) {
      Preset preset = Preset.named(yaml.at("preset"), yaml.text("preset"));
      view = preset.view();
      decimals = preset.decimals();
      signals.putAll(preset.signals());
    }
    if (yaml.has("view")) {
      view = view(yaml.map("view"), view);
    }
    if (yaml.has("signals")) {
      YamlMap names = yaml.map("signals");
      signals.clear();
      names.keys().forEach(label -> signals.put(label, names.text(label)));
    }
    if (yaml.has("decimals")) {
      decimals = yaml.integer("decimals");
    }
    return new ClassifierConfig(name, model, view, signals, decimals);
  }

  private static PerplexityConfig perplexity(YamlMap yaml) {
    yaml.allowOnly("languages", "normalisation", "cutoffs");
    YamlMap languages = yaml.map("languages");
    Map<String, PerplexityConfig.Files> files = new LinkedHashMap<>();
    for (String language : languages.keys()) {
      YamlMap names = languages.map(language);
      names.allowOnly("lm", "sentencepiece");
      files.put(
          language, new PerplexityConfig.Files(names.text("lm"), names.text("sentencepiece")));
    }
    return new PerplexityConfig(
        files,
        yaml.choice("normalisation", Normalisation.class, Normalisation.FAITHFUL),
        yaml.text("cutoffs", PerplexityConfig.CCNET));
  }

  private static InputView view(YamlMap yaml, InputView otherwise) {
    yaml.allowOnly("unit", "newlines", "first_characters", "strip", "lower_case");
    return new InputView(
        yaml.choice("unit", Unit.class, otherwise.unit()),
        yaml.choice("newlines", Newlines.class, otherwise.newlines()),
        yaml.has("first_characters")
            ? yaml.integer("first_characters")
            : otherwise.firstCharacters(),
        yaml.has("strip") ? yaml.flag("strip") : otherwise.strip(),
        yaml.has("lower_case") ? yaml.flag("lower_case") : otherwise.lowerCase());
  }
}
