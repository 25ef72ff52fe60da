package dev.sluice.refine.dedup;

/**
 * A duplicate and the document that it is about.
 *
 * @param later the document to drop: the later one in precedence. When its turn comes, if the other
 *     is there by then; else it is kept first, and taken back when the other has its turn
 */
public record Candidate(Position later, Duplicate duplicate) {

  public Candidate {
    if (!duplicate.earlier().precedes(later)) {
      throw new IllegalArgumentException(
          "%s does not precede %s".formatted(duplicate.earlier(), later));
    }
  }

  /** Whether the document is kept first and taken back. */
  public boolean retracts() {
    return !duplicate.earlier().isThereAt(later);
  }

  /** The candidate of a pair, whichever of the two arrived first; they must differ in position. */
  static Candidate ofPair(Position one, Position other, Duplicate.Kind kind, double similarity) {
    return one.precedes(other)
        ? new Candidate(other, new Duplicate(kind, one, similarity))
        : new Candidate(one, new Duplicate(kind, other, similarity));
  }
}
