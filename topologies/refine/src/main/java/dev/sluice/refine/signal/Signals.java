package dev.sluice.refine.signal;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All signals of one document by their published names, in the order of the names.
 *
 * @param document one value for the whole document; null where the signal is undefined
 * @param spans one value for each line or other part, in the order of the text
 */
public record Signals(
    SortedMap<String, Double> document, SortedMap<String, List<SpanValue>> spans) {

  public Signals {
    document = Collections.unmodifiableSortedMap(new TreeMap<>(document));
    SortedMap<String, List<SpanValue>> copies = new TreeMap<>();
    spans.forEach((name, values) -> copies.put(name, List.copyOf(values)));
    spans = Collections.unmodifiableSortedMap(copies);
  }

  /** These and more, of other names. */
  public Signals with(
      SortedMap<String, Double> moreOfDocument, SortedMap<String, List<SpanValue>> moreOfSpans) {
    SortedMap<String, Double> values = new TreeMap<>(document);
    values.putAll(moreOfDocument);
    SortedMap<String, List<SpanValue>> parts = new TreeMap<>(spans);
    parts.putAll(moreOfSpans);
    return new Signals(values, parts);
  }
}
