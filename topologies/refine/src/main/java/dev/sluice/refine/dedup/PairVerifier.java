package dev.sluice.refine.dedup;

import java.io.Serializable;
import java.util.Optional;

/**
 * Whether two documents that met in a band are duplicates: their sets of shingles decide, not the
 * signatures, whose estimate errs by 0.035 (one standard deviation of 128 values at 0.8).
 *
 * @param threshold least Jaccard similarity of duplicates, 0 to 1; 0 for all that meet
 */
public record PairVerifier(double threshold) implements Serializable {

  public PairVerifier {
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold must be 0 to 1, but is " + threshold);
    }
  }

  /**
   * A candidate for the later of the two; empty for one document that came twice, and for versions
   * of one page.
   */
  public Optional<Candidate> verify(Arrival one, Arrival other) {
    return verify(one, other, one.sketch().jaccard(other.sketch(), threshold));
  }

  /** The same of a pair that was compared. */
  Optional<Candidate> verify(Arrival one, Arrival other, double similarity) {
    return similarity < threshold
            || one.position().equals(other.position())
            || one.isOfPageOf(other)
        ? Optional.empty()
        : Optional.of(
            Candidate.ofPair(one.position(), other.position(), Duplicate.Kind.NEAR, similarity));
  }
}
