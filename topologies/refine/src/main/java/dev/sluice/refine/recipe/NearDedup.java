package dev.sluice.refine.recipe;

import dev.sluice.refine.dedup.Banding;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.dedup.SignatureSet;
import java.io.Serializable;

/**
 * How near duplicates are found.
 *
 * @param signature a {@link SignatureFamily} that this version knows
 * @param threshold least estimated similarity of a duplicate, above 0 to 1
 * @param banding takes no more values than the signature has
 */
public record NearDedup(String signature, double threshold, Banding banding)
    implements Serializable {

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

  public SignatureFamily family() {
    return SignatureFamily.named(signature).orElseThrow();
  }
}
