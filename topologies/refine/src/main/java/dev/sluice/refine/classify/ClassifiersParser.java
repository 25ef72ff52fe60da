package dev.sluice.refine.classify;

import dev.sluice.refine.yaml.InvalidYamlException;
import dev.sluice.refine.yaml.YamlDocument;
import dev.sluice.refine.yaml.YamlMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** YAML to {@link ClassifiersConfig}. */
final class ClassifiersParser {
  private static final String NONE = "none";

  private ClassifiersParser() {}

  static ClassifiersConfig parse(String yaml) {
    try {
      YamlMap root = YamlDocument.parse(yaml);
      root.allowOnly("classifiers");
      return classifiers(root.map("classifiers"));
    } catch (InvalidYamlException e) {
      throw new InvalidClassifierException(e.getMessage(), e);
    }
  }

  private static ClassifiersConfig classifiers(YamlMap yaml) {
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
    return new ClassifiersConfig(classifiers.values().stream().toList());
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
