package dev.sluice.refine.signal;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All signals of one document by their published names, in the order of the names. Immutable; holds
 * arrays, since there are more than a hundred values a document.
 */
public final class Signals {
  public static final Signals NONE =
      new Signals(new String[0], new double[0], new String[0], new SpanValues[0]);

  private final String[] names;
  private final double[] values;
  private final String[] spanNames;
  private final SpanValues[] spans;

  private Signals(String[] names, double[] values, String[] spanNames, SpanValues[] spans) {
    this.names = names;
    this.values = values;
    this.spanNames = spanNames;
    this.spans = spans;
  }

  /** Takes all four over; both lists of names are sorted and hold no name twice. */
  static Signals sharing(String[] names, double[] values, String[] spanNames, SpanValues[] spans) {
    return new Signals(names, values, spanNames, spans);
  }

  /**
   * @param document one value for the whole document; null where the signal is undefined
   * @param spans one value for each line or other part, in the order of the text
   */
  public static Signals of(
      SortedMap<String, Double> document, SortedMap<String, ? extends List<SpanValue>> spans) {
    return new Signals(
        document.keySet().toArray(String[]::new),
        document.values().stream().mapToDouble(it -> it == null ? Double.NaN : it).toArray(),
        spans.keySet().toArray(String[]::new),
        spans.values().stream().map(SpanValues::of).toArray(SpanValues[]::new));
  }

  /** Number of values of the whole document, undefined ones among them. */
  public int size() {
    return names.length;
  }

  public String name(int index) {
    return names[index];
  }

  /** NaN where the signal is undefined. */
  public double value(int index) {
    return values[index];
  }

  /** NaN where the signal is undefined or not among these. */
  public double value(String name) {
    int index = Arrays.binarySearch(names, name);
    return index < 0 ? Double.NaN : values[index];
  }

  /** Number of signals on parts of the text. */
  public int spanSize() {
    return spanNames.length;
  }

  public String spanName(int index) {
    return spanNames[index];
  }

  public SpanValues spans(int index) {
    return spans[index];
  }

  /** None if the signal is not among these. */
  public SpanValues spans(String name) {
    int index = Arrays.binarySearch(spanNames, name);
    return index < 0 ? SpanValues.NONE : spans[index];
  }

  /** A copy of the values of the whole document; null where undefined. */
  public SortedMap<String, Double> document() {
    SortedMap<String, Double> copy = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      copy.put(names[i], Double.isNaN(values[i]) ? null : (Double) values[i]);
    }
    return Collections.unmodifiableSortedMap(copy);
  }

  /** A copy of the values of parts of the text. */
  public SortedMap<String, List<SpanValue>> spans() {
    SortedMap<String, List<SpanValue>> copy = new TreeMap<>();
    for (int i = 0; i < spanNames.length; i++) {
      copy.put(spanNames[i], List.copyOf(spans[i]));
    }
    return Collections.unmodifiableSortedMap(copy);
  }

  /** These and others, of other names. */
  public Signals with(Signals others) {
    int[] order = new int[size() + others.size()];
    String[] allNames = merge(names, others.names, order);
    double[] allValues = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      allValues[i] = order[i] >= 0 ? values[order[i]] : others.values[~order[i]];
    }
    int[] spanOrder = new int[spanSize() + others.spanSize()];
    String[] allSpanNames = merge(spanNames, others.spanNames, spanOrder);
    SpanValues[] allSpans = new SpanValues[spanOrder.length];
    for (int i = 0; i < spanOrder.length; i++) {
      allSpans[i] = spanOrder[i] >= 0 ? spans[spanOrder[i]] : others.spans[~spanOrder[i]];
    }
    return new Signals(allNames, allValues, allSpanNames, allSpans);
  }

  /**
   * @param order gets, for each name, its index in the one list, or ~index in the other
   */
  private static String[] merge(String[] one, String[] other, int[] order) {
    String[] merged = new String[order.length];
    int left = 0;
    int right = 0;
    for (int i = 0; i < merged.length; i++) {
      boolean takeLeft =
          right == other.length || (left < one.length && one[left].compareTo(other[right]) < 0);
      merged[i] = takeLeft ? one[left] : other[right];
      order[i] = takeLeft ? left++ : ~right++;
    }
    return merged;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signals that
        && Arrays.equals(names, that.names)
        && Arrays.equals(values, that.values)
        && Arrays.equals(spanNames, that.spanNames)
        && Arrays.equals(spans, that.spans);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values) * 31 + Arrays.hashCode(spans);
  }

  @Override
  public String toString() {
    return document() + " " + spans();
  }
}
