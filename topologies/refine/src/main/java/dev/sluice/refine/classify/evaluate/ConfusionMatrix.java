package dev.sluice.refine.classify.evaluate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts how often which label was predicted for which. A null prediction means undetermined and is
 * a miss of the expected label, but a false alarm of none.
 */
public final class ConfusionMatrix {

  private final Map<String, Map<String, Long>> rows = new TreeMap<>();
  private final Map<String, Long> predictions = new TreeMap<>();
  private long items;
  private long right;
  private long undetermined;

  /**
   * @param predicted null if undetermined
   */
  public void add(String expected, String predicted) {
    Objects.requireNonNull(expected, "expected");
    items++;
    Map<String, Long> row = rows.computeIfAbsent(expected, label -> new TreeMap<>());
    if (predicted == null) {
      undetermined++;
    } else {
      row.merge(predicted, 1L, Long::sum);
      predictions.merge(predicted, 1L, Long::sum);
      right += expected.equals(predicted) ? 1 : 0;
    }
    row.merge("", 1L, Long::sum);
  }

  public long items() {
    return items;
  }

  public long undetermined() {
    return undetermined;
  }

  /** Labels that were expected at least once, sorted. */
  public SortedSet<String> labels() {
    return new TreeSet<>(rows.keySet());
  }

  /** Items of which a label was expected. */
  public long expected(String label) {
    return rows.getOrDefault(label, Map.of()).getOrDefault("", 0L);
  }

  public long count(String expected, String predicted) {
    return rows.getOrDefault(expected, Map.of()).getOrDefault(predicted, 0L);
  }

  /** Share of items whose label was predicted, 0..1; 0 without items. */
  public double accuracy() {
    return items == 0 ? 0 : (double) right / items;
  }

  /** Share of predictions of a label that were right, 0..1; 0 if it was never predicted. */
  public double precision(String label) {
    long all = predictions.getOrDefault(label, 0L);
    return all == 0 ? 0 : (double) count(label, label) / all;
  }

  /** Share of items of a label that were recognised, 0..1; 0 without items. */
  public double recall(String label) {
    long all = expected(label);
    return all == 0 ? 0 : (double) count(label, label) / all;
  }

  /** Harmonic mean of precision and recall of a label, 0..1. */
  public double f1(String label) {
    long both = expected(label) + predictions.getOrDefault(label, 0L);
    return both == 0 ? 0 : 2.0 * count(label, label) / both;
  }

  /** Mean of the F1 of all {@link #labels}, each weighing the same; 0 without items. */
  public double macroF1() {
    return rows.keySet().stream().mapToDouble(this::f1).average().orElse(0);
  }

  /** The most frequent mistakes, most frequent first, ties by label. */
  public List<Confusion> worst(int most) {
    return rows.entrySet().stream()
        .flatMap(
            row ->
                row.getValue().entrySet().stream()
                    .filter(cell -> !cell.getKey().isEmpty() && !cell.getKey().equals(row.getKey()))
                    .map(cell -> new Confusion(row.getKey(), cell.getKey(), cell.getValue())))
        .sorted(
            Comparator.comparingLong(Confusion::count)
                .reversed()
                .thenComparing(Confusion::expected)
                .thenComparing(Confusion::predicted))
        .limit(most)
        .toList();
  }

  /** So many items of one label were taken for another. */
  public record Confusion(String expected, String predicted, long count) {}
}
