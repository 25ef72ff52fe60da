package dev.sluice.refine.perplexity;

import java.util.Map;
import java.util.TreeMap;
import org.apache.datasketches.kll.KllDoublesSketch;
import org.apache.datasketches.quantilescommon.QuantileSearchCriteria;

/**
 * Finds cutoffs of perplexities that are seen once, in memory that does not grow with them: a KLL
 * sketch a language (Karnin, Lang and Liberty, 2016), about 100 KB each. Up to {@value #SIZE}
 * documents of a language the cutoffs are exact. Beyond, at 99 % confidence, a p30 stands between
 * the percentiles 30 - e and 30 + e where e is 100 * {@link #rankError}; the sketch draws its own
 * random numbers, so that two fits may differ that much. For one thread.
 */
public final class CutoffFitter {
  private static final int SIZE = 4_096;
  private static final double HEAD = 0.3;
  private static final double MIDDLE = 0.6;

  private final Map<String, KllDoublesSketch> sketches = new TreeMap<>();

  /**
   * @param perplexity of a document; NaN is passed over
   */
  public void add(String language, double perplexity) {
    if (!Double.isNaN(perplexity)) {
      sketch(language).update(perplexity);
    }
  }

  /** Takes in what another one has seen. */
  public void merge(CutoffFitter other) {
    other.sketches.forEach((language, sketch) -> sketch(language).merge(sketch));
  }

  private KllDoublesSketch sketch(String language) {
    return sketches.computeIfAbsent(language, any -> KllDoublesSketch.newHeapInstance(SIZE));
  }

  /** Documents seen of a language. */
  public long documents(String language) {
    KllDoublesSketch sketch = sketches.get(language);
    return sketch == null ? 0 : sketch.getN();
  }

  /** How far ranks may be off at 99 % confidence, as a share of the documents: below 0.001. */
  public static double rankError() {
    return KllDoublesSketch.getNormalizedRankError(SIZE, false);
  }

  /** The 30th and the 60th percentile of every language seen. */
  public Cutoffs cutoffs() {
    Map<String, Cutoff> cutoffs = new TreeMap<>();
    sketches.forEach((language, sketch) -> cutoffs.put(language, cutoff(sketch)));
    return new Cutoffs(cutoffs);
  }

  private static Cutoff cutoff(KllDoublesSketch sketch) {
    return new Cutoff(
        sketch.getQuantile(HEAD, QuantileSearchCriteria.INCLUSIVE),
        sketch.getQuantile(MIDDLE, QuantileSearchCriteria.INCLUSIVE));
  }

  /** The cutoffs as {@link Cutoffs#parse} reads them, with the number of documents. */
  public String table() {
    StringBuilder table = new StringBuilder(Cutoffs.head()).append(",documents\n");
    cutoffs()
        .byLanguage()
        .forEach(
            (language, cutoff) ->
                table
                    .append(Cutoffs.line(language, cutoff))
                    .append(',')
                    .append(documents(language))
                    .append('\n'));
    return table.toString();
  }
}
