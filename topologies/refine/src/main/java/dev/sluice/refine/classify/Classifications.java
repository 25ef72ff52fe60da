package dev.sluice.refine.classify;

import dev.sluice.refine.signal.SpanValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What classifiers found in one document.
 *
 * @param labels the most probable label by the name of the classifier
 * @param values signals of the whole document; null where undefined
 * @param spans signals of parts of the text
 */
public record Classifications(
    SortedMap<String, Label> labels,
    SortedMap<String, Double> values,
    SortedMap<String, List<SpanValue>> spans) {

  public Classifications {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    spans = Collections.unmodifiableSortedMap(new TreeMap<>(spans));
  }

  static Classifications of(
      Map<String, Label> labels, Map<String, Double> values, Map<String, List<SpanValue>> spans) {
    return new Classifications(new TreeMap<>(labels), new TreeMap<>(values), new TreeMap<>(spans));
  }

  /** All findings of several classifiers, whose names differ. */
  static Classifications union(List<Classifications> parts) {
    SortedMap<String, Label> labels = new TreeMap<>();
    SortedMap<String, Double> values = new TreeMap<>();
    SortedMap<String, List<SpanValue>> spans = new TreeMap<>();
    for (Classifications part : parts) {
      labels.putAll(part.labels());
      values.putAll(part.values());
      spans.putAll(part.spans());
    }
    return new Classifications(labels, values, spans);
  }
}
