package dev.sluice.refine.code;

import java.util.Objects;

/**
 * A licence found in a text.
 *
 * @param id SPDX id, or an expression of them as the text states it ({@code MIT OR Apache-2.0})
 * @param similarity 0 to 1: 1 for a stated id, otherwise the share of shingles in common
 */
public record LicenseMatch(String id, double similarity) {
  public LicenseMatch {
    Objects.requireNonNull(id, "id");
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity: " + similarity + " is not in 0..1");
    }
  }
}
