package dev.sluice.refine.dedup;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A verified reason to drop a document: it resembles an earlier one.
 *
 * @param earlier the document it duplicates, before it in precedence
 * @param similarity 0 to 1; 1 for exact duplicates; of no meaning for other versions of a page
 */
public record Duplicate(Kind kind, Position earlier, double similarity) {

  /** In the order in which a decision prefers them. */
  public enum Kind {
    EXACT,
    /** Another version of a page of which the first is kept. */
    KNOWN_URL,
    NEAR
  }

  private static final Comparator<Duplicate> PREFERENCE =
      Comparator.comparing(Duplicate::kind)
          .thenComparing(Duplicate::earlier, Position.PRECEDENCE)
          .thenComparing(Comparator.comparingDouble(Duplicate::similarity).reversed());

  public Duplicate {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(earlier, "earlier");
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity must be 0 to 1, but is " + similarity);
    }
  }

  /**
   * The one that the decision names: an exact duplicate before another version of its page, that
   * before a near duplicate, then the earliest document. Neither the order nor repetitions in the
   * collection matter.
   */
  public static Optional<Duplicate> toName(Collection<Duplicate> found) {
    return found.stream().min(PREFERENCE);
  }

  /** Rule that drops the later document: seen before, exact duplicate or near duplicate. */
  public String ruleFor(String docId) {
    return switch (kind) {
      case EXACT -> earlier.docId().equals(docId) ? "already_seen" : "exact_duplicate";
      case KNOWN_URL -> "known_url";
      case NEAR -> "near_duplicate";
    };
  }
}
