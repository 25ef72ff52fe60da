package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which labels of a model become signals, and under which names.
 *
 * @param labels the index of a label; or, for the probability that it is not that label, -1 - index
 * @param storedLabels the same as the model has them, {@value #NOT} before those that count as not
 */
record LabelSignals(List<String> names, List<Integer> labels, List<String> storedLabels) {
  static final String PREFIX = "__label__";

  /** Before a label: the probability of anything else. */
  static final String NOT = "!";

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
      boolean not = label.startsWith(NOT);
      String plain = not ? label.substring(NOT.length()) : label;
      int index = stored.indexOf(plain);
      if (index < 0) {
        throw new InvalidClassifierException(
            "%s.signals: the model %s has no label %s; it has %s%s"
                .formatted(
                    config.name(),
                    config.model(),
                    plain,
                    String.join(", ", stored.stream().limit(MOST_NAMED_IN_MESSAGE).toList()),
                    stored.size() > MOST_NAMED_IN_MESSAGE ? ", …" : ""));
      }
      labels.add(not ? -1 - index : index);
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
    String label = storedLabels.get(index);
    return label.startsWith(NOT) ? "anything but " + label.substring(NOT.length()) : label;
  }
}
