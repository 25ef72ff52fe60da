package dev.sluice.refine.dedup;

import java.util.stream.IntStream;

/** Similarity of two texts, judged by their signatures: what the family promises, and no more. */
public final class Similarity {
  private Similarity() {}

  /**
   * Estimated Jaccard similarity of the sets of shingles: the share of equal values, 0 to 1. With
   * 128 values its standard deviation is sqrt(s(1-s)/128), 0.035 at s = 0.8.
   *
   * @throws IllegalArgumentException if the signatures are of different families, widths or lengths
   */
  public static double estimate(Signature one, Signature other) {
    if (!one.family().equals(other.family())
        || one.width() != other.width()
        || one.length() != other.length()) {
      throw new IllegalArgumentException(
          "signatures of different families cannot be compared: %s and %s".formatted(one, other));
    }
    return (double)
            IntStream.range(0, one.length()).filter(i -> one.value(i) == other.value(i)).count()
        / one.length();
  }
}
