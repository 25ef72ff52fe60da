package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.PairVerifier;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.dedup.SignatureSet;
import java.io.Serializable;
import java.util.Locale;

/**
 * How near duplicates are found.
 *
 * @param signature a {@link SignatureFamily} that this version knows
 * @param threshold least similarity of a duplicate, above 0 to 1: Jaccard of the sets of shingles
 * @param banding takes no more values than the signature has
 * @param verify by what a pair that meets in a band is found a duplicate
 */
public record NearDedup(String signature, double threshold, Banding banding, Verify verify)
    implements Serializable {

  /** By what a pair is found a duplicate. */
  public enum Verify {
    /** The similarity of their shingles reaches the threshold. */
    SHINGLES,
    /** They met in a band: what RedPajama-V2 and datatrove take for a duplicate. */
    BANDS;

    /** As recipes spell it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Verified by shingles. */
  public NearDedup(String signature, double threshold, Banding banding) {
    this(signature, threshold, banding, Verify.SHINGLES);
  }

  public NearDedup {
    SignatureFamily family =
        SignatureFamily.named(signature)
            .orElseThrow(
                () ->
                    new InvalidRecipeException(
                        "dedup.near.signature", signature, "one of " + SignatureSet.allowed()));
    if (!(threshold > 0 && threshold <= 1)) {
      throw new InvalidRecipeException("dedup.near.threshold", threshold, "above 0 and at most 1");
    }
    if (banding.values() > family.length()) {
      throw new InvalidRecipeException(
          "dedup.near.bands times rows",
          banding.values(),
          "at most %d, the values of %s".formatted(family.length(), signature));
    }
  }

  public PairVerifier verifier() {
    return new PairVerifier(verify == Verify.BANDS ? 0 : threshold);
  }

  public SignatureFamily family() {
    return SignatureFamily.named(signature).orElseThrow();
  }
}
