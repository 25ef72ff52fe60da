package dev.sluice.refine.dedup;

/**
 * A duplicate and the later document that it is about.
 *
 * @param later the document to drop when its turn comes
 */
public record Candidate(Position later, Duplicate duplicate) {

  public Candidate {
    if (!duplicate.earlier().isBefore(later)) {
      throw new IllegalArgumentException(
          "%s does not come before %s".formatted(duplicate.earlier(), later));
    }
  }

  /** The candidate of a pair, whichever of the two arrived first; they must differ in position. */
  static Candidate ofPair(Position one, Position other, Duplicate.Kind kind, double similarity) {
    return one.isBefore(other)
        ? new Candidate(other, new Duplicate(kind, one, similarity))
        : new Candidate(one, new Duplicate(kind, other, similarity));
  }
}
