package dev.sluice.refine.dedup;

import java.util.stream.IntStream;

/** The bands in which two signatures agree, by their values. */
public final class CommonBands {
  private CommonBands() {}

  /** Numbers from 0, ascending; none for a pair that is never compared. */
  public static int[] of(Banding banding, Signature one, Signature other) {
    int rows = banding.rows();
    return IntStream.range(0, banding.bands())
        .filter(
            band ->
                IntStream.range(band * rows, (band + 1) * rows)
                    .allMatch(i -> one.value(i) == other.value(i)))
        .toArray();
  }
}
