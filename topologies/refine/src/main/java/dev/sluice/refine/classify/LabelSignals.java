package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which labels of a model become signals, and under which names. */
record LabelSignals(List<String> names, List<Integer> labels, List<String> storedLabels) {
  static final String PREFIX = "__label__";

  private static final int MOST_UNNAMED = 16;
  private static final int MOST_NAMED_IN_MESSAGE = 20;

  LabelSignals {
    names = List.copyOf(names);
    labels = List.copyOf(labels);
    storedLabels = List.copyOf(storedLabels);
  }

  /**
   * @throws InvalidClassifierException if a label that should become a signal is not the model's
   */
  static LabelSignals of(ClassifierConfig config, FastTextModel model) {
    List<String> stored = new ArrayList<>();
    for (int label = 0; label < model.labels(); label++) {
      stored.add(model.label(label));
    }
    SortedMap<String, String> wanted = new TreeMap<>(config.signals());
    if (wanted.isEmpty() && stored.size() <= MOST_UNNAMED) {
      stored.forEach(label -> wanted.put(label, config.name() + "_" + plain(label)));
    }
    List<Integer> labels = new ArrayList<>();
    for (String label : wanted.keySet()) {
      int index = stored.indexOf(label);
      if (index < 0) {
        throw new InvalidClassifierException(
            "%s.signals: the model %s has no label %s; it has %s%s"
                .formatted(
                    config.name(),
                    config.model(),
                    label,
                    String.join(", ", stored.stream().limit(MOST_NAMED_IN_MESSAGE).toList()),
                    stored.size() > MOST_NAMED_IN_MESSAGE ? ", …" : ""));
      }
      labels.add(index);
    }
    return new LabelSignals(List.copyOf(wanted.values()), labels, List.copyOf(wanted.keySet()));
  }

  private static String plain(String label) {
    return withoutPrefix(label).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
  }

  static String withoutPrefix(String label) {
    return label.startsWith(PREFIX) ? label.substring(PREFIX.length()) : label;
  }

  int size() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  int label(int index) {
    return labels.get(index);
  }

  /** The label as the model has it. */
  String storedLabel(int index) {
    return storedLabels.get(index);
  }
}
