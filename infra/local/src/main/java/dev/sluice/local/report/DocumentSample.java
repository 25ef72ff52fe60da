package dev.sluice.local.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;

/**
 * The signals of the {@value #MOST} documents with the smallest ids, and their quantiles. Ids are
 * hashes, so this is a uniform sample of the documents and the same in whatever order they come: a
 * quantile sketch over all of them would depend on the order, and on coins that cannot be seeded.
 * The sketch of the sample holds every value of it.
 *
 * <p>Exact up to {@value #MOST} documents; beyond, the rank of every quantile is off by less than
 * 1.8 % with a probability of 99 % (Dvoretzky, Kiefer and Wolfowitz).
 */
final class DocumentSample {
  static final int MOST = 8192;

  /** Names beyond these are not sampled; there are far fewer signals. */
  static final int MOST_SIGNALS = 1000;

  private static final double[] RANKS = {0, 0.05, 0.25, 0.5, 0.75, 0.95, 1};

  private final Map<String, Integer> indexes = new HashMap<>();
  private final TreeMap<String, double[]> values = new TreeMap<>();

  /**
   * @param docId no two documents have the same
   * @param signals null where undefined
   */
  void add(String docId, Map<String, Double> signals) {
    if (values.size() == MOST && docId.compareTo(values.lastKey()) >= 0) {
      return;
    }
    double[] row = new double[Math.max(indexes.size(), signals.size())];
    Arrays.fill(row, Double.NaN);
    for (Map.Entry<String, Double> signal : new TreeMap<>(signals).entrySet()) {
      int index = index(signal.getKey());
      if (index >= 0 && signal.getValue() != null) {
        if (index >= row.length) {
          int before = row.length;
          row = Arrays.copyOf(row, index + 1);
          Arrays.fill(row, before, row.length, Double.NaN);
        }
        row[index] = signal.getValue();
      }
    }
    values.put(docId, row);
    if (values.size() > MOST) {
      values.pollLastEntry();
    }
  }

  private int index(String signal) {
    Integer known = indexes.get(signal);
    if (known != null) {
      return known;
    }
    if (indexes.size() == MOST_SIGNALS) {
      return -1;
    }
    indexes.put(signal, indexes.size());
    return indexes.size() - 1;
  }

  /** Documents in the sample. */
  int size() {
    return values.size();
  }

  /**
   * Quantiles of the defined values of each signal that has any, by its name.
   *
   * @return count of defined values, then least, 5 %, 25 %, 50 %, 75 %, 95 %, greatest
   */
  SortedMap<String, double[]> quantiles() {
    SortedMap<String, double[]> quantiles = new TreeMap<>();
    indexes.forEach(
        (name, index) -> {
          KllDoublesSketch sketch = KllDoublesSketch.newHeapInstance(MOST);
          for (double[] row : values.values()) {
            if (index < row.length && !Double.isNaN(row[index])) {
              sketch.update(row[index]);
            }
          }
          if (!sketch.isEmpty()) {
            double[] at = sketch.getQuantiles(RANKS, QuantileSearchCriteria.INCLUSIVE);
            double[] all = new double[at.length + 1];
            all[0] = sketch.getN();
            System.arraycopy(at, 0, all, 1, at.length);
            quantiles.put(name, all);
          }
        });
    return quantiles;
  }
}
