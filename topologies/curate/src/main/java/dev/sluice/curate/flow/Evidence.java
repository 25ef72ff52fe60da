package dev.sluice.curate.flow;

import dev.sluice.refine.decontaminate.Hit;
import java.util.List;

/**
 * Passages of benchmarks that were found in a document, in the form that travels; of each array one
 * entry for a passage.
 *
 * @param passages their texts, each at most its first {@value #MOST_CHARACTERS} UTF-16 units
 * @param bounds first code point and the one after the last, of each in turn
 */
@SuppressWarnings("ArrayRecordComponent")
public record Evidence(
    String[] benchmarks,
    String[] passageIds,
    String[] passages,
    int[] bounds,
    int[] hits,
    double[] shares) {
  private static final int MOST_CHARACTERS = 2000;

  /** A document may hold passages of very many benchmarks; the record stays small. */
  private static final int MOST_HITS = 20;

  public static Evidence of(List<Hit> hits) {
    int size = Math.min(MOST_HITS, hits.size());
    Evidence evidence =
        new Evidence(
            new String[size],
            new String[size],
            new String[size],
            new int[2 * size],
            new int[size],
            new double[size]);
    for (int i = 0; i < size; i++) {
      evidence.set(i, hits.get(i));
    }
    return evidence;
  }

  private void set(int i, Hit hit) {
    benchmarks[i] = hit.benchmark();
    passageIds[i] = hit.passageId();
    passages[i] = beginning(hit.passage());
    bounds[2 * i] = hit.charStart();
    bounds[2 * i + 1] = hit.charEnd();
    hits[i] = hit.hits();
    shares[i] = hit.share();
  }

  private static String beginning(String passage) {
    if (passage.length() <= MOST_CHARACTERS) {
      return passage;
    }
    boolean splits = Character.isHighSurrogate(passage.charAt(MOST_CHARACTERS - 1));
    return passage.substring(0, splits ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
  }

  /** The passages again, as far as they travelled. */
  public List<Hit> found() {
    return java.util.stream.IntStream.range(0, benchmarks.length)
        .mapToObj(
            i ->
                new Hit(
                    benchmarks[i],
                    passageIds[i],
                    passages[i],
                    bounds[2 * i],
                    bounds[2 * i + 1],
                    hits[i],
                    shares[i]))
        .toList();
  }
}
