package dev.sluice.refine.dedup;

import java.io.Serializable;

/**
 * Cuts a signature into bands of consecutive values, from the first on. Two documents meet in a
 * band if all values in it agree; a document that agrees in no band is never compared. Values
 * beyond {@code bands * rows} serve only the comparison.
 *
 * @param bands 1 to 1024
 * @param rows values in a band, 1 to 1024
 */
public record Banding(int bands, int rows) implements Serializable {
  private static final int LARGEST = 1024;

  /** For a threshold of 0.8 on 128 values: 99.2 % of pairs at 0.8 meet in 96 of them. */
  public static final Banding FOR_80_PERCENT = new Banding(16, 6);

  /** RedPajama-V2's {@code signature_sim0.7}: 87 % of pairs at 0.8 meet, 44 % at 0.7. */
  public static final Banding RPV2_70_PERCENT = new Banding(14, 9);

  /** RedPajama-V2's {@code signature_sim0.8}: 40 % of pairs at 0.8 meet, 93 % at 0.9. */
  public static final Banding RPV2_80_PERCENT = new Banding(9, 13);

  /** RedPajama-V2's {@code signature_sim0.9}: 31 % of pairs at 0.9 meet. */
  public static final Banding RPV2_90_PERCENT = new Banding(5, 25);

  /** RedPajama-V2's {@code signature_sim1.0}: all values must agree. */
  public static final Banding RPV2_100_PERCENT = new Banding(1, 128);

  /** FineWeb's, on 112 values: 92 % of pairs at 0.8 meet, 56 % at 0.7. */
  public static final Banding FINE_WEB = new Banding(14, 8);

  public Banding {
    check("bands", bands);
    check("rows", rows);
  }

  /**
   * The banding that brings a share of all pairs together at the least and as few others as can be:
   * the most rows of which there can be enough bands, and no more bands than that takes, for each
   * costs a read and a write of state per document. Without any such, one row a band.
   *
   * @param values of a signature, at least 1
   * @param threshold Jaccard similarity of the pairs, above 0 to 1
   * @param recall share of pairs at the threshold that meet in a band, above 0 to below 1
   */
  public static Banding reaching(int values, double threshold, double recall) {
    for (int rows = values; rows > 1; rows--) {
      for (int bands = 1; bands <= values / rows; bands++) {
        Banding banding = new Banding(bands, rows);
        if (banding.collisionProbability(threshold) >= recall) {
          return banding;
        }
      }
    }
    return new Banding(values, 1);
  }

  /** Values that the bands take up. */
  public int values() {
    return bands * rows;
  }

  /**
   * Probability that two documents of this Jaccard similarity meet in at least one band: 1 - (1 -
   * s^rows)^bands.
   */
  public double collisionProbability(double similarity) {
    return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
  }

  /**
   * Key of the bucket that a signature falls into in each band: a 64-bit hash of the band's number
   * and values. Signatures that agree in the band have the same key; others by chance only (2^-64
   * each), which the comparison finds.
   *
   * @throws IllegalArgumentException if the signature has fewer values than the bands
   */
  public long[] bucketKeys(Signature signature) {
    checkFits(signature);
    long[] keys = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = SplitMix64.mix(band + 1L);
      for (int i = band * rows; i < (band + 1) * rows; i++) {
        key = SplitMix64.mix(key ^ signature.value(i));
      }
      keys[band] = key;
    }
    return keys;
  }

  private void checkFits(Signature signature) {
    if (signature.length() < values()) {
      throw new IllegalArgumentException(
          "%d bands of %d rows need %d values, but %s".formatted(bands, rows, values(), signature));
    }
  }

  private static void check(String key, int value) {
    if (value < 1 || value > LARGEST) {
      throw new IllegalArgumentException(
          "%s must be 1 to %d, but is %d".formatted(key, LARGEST, value));
    }
  }
}
