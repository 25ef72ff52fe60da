package dev.sluice.refine.classify;

import dev.sluice.refine.signal.Signals;
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
 * @param signals of the document and of parts of it
 */
public record Classifications(SortedMap<String, Label> labels, Signals signals) {

  public Classifications {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
  }

  /**
   * @param values null where undefined
   */
  static Classifications of(
      Map<String, Label> labels, Map<String, Double> values, Map<String, List<SpanValue>> spans) {
    return new Classifications(
        new TreeMap<>(labels), Signals.of(new TreeMap<>(values), new TreeMap<>(spans)));
  }

  /** All findings of several classifiers, whose names differ. */
  static Classifications union(List<Classifications> parts) {
    SortedMap<String, Label> labels = new TreeMap<>();
    Signals signals = Signals.NONE;
    for (Classifications part : parts) {
      labels.putAll(part.labels());
      signals = signals.with(part.signals());
    }
    return new Classifications(labels, signals);
  }
}
