package dev.sluice.refine.dedup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What comes of an arrival in one or several buckets: pairs that were verified there, and members
 * to be asked where their sketches are, each once.
 */
public final class Comparisons {
  private final Arrival arrival;
  private final PairVerifier verifier;
  private final Map<Position, Double> compared = new HashMap<>();
  private final Set<Candidate> found = new LinkedHashSet<>();
  private final Set<Position> asked = new LinkedHashSet<>();
  private Position named;

  public Comparisons(Arrival arrival, PairVerifier verifier) {
    this.arrival = arrival;
    this.verifier = verifier;
  }

  void ask(Position member) {
    if (!member.equals(arrival.position())) {
      asked.add(member);
    }
  }

  /** Compares at once, with the same document once only; gives the similarity. */
  double compare(Arrival member) {
    return compared.computeIfAbsent(
        member.position(),
        any -> {
          double similarity = arrival.sketch().jaccard(member.sketch());
          verifier.verify(arrival, member, similarity).ifPresent(this::add);
          return similarity;
        });
  }

  /** Compares with a member where its sketch is. */
  public void meet(Arrival member) {
    verifier.verify(arrival, member).ifPresent(this::add);
  }

  private void add(Candidate candidate) {
    found.add(candidate);
    Position earlier = candidate.duplicate().earlier();
    if (candidate.later().equals(arrival.position())
        && !candidate.retracts()
        && (named == null || earlier.precedes(named))) {
      named = earlier;
    }
  }

  /**
   * The first duplicate of the arrival, in precedence, that was verified so far and is there at its
   * turn; null if none was. The arrival is dropped then, and names it or one before it.
   */
  Position named() {
    return named;
  }

  public List<Candidate> found() {
    return List.copyOf(found);
  }

  /**
   * Members to be asked: none that was compared already, and none that lies between what the
   * arrival is verified to duplicate and the arrival, or would take its place later.
   */
  public List<Position> asked() {
    return asked.stream()
        .filter(member -> !compared.containsKey(member))
        .filter(member -> named == null || !changesNothing(member))
        .toList();
  }

  /**
   * Whether a pair with a member that precedes the arrival is of no account, because the arrival is
   * dropped already for one before it.
   */
  public boolean changesNothing(Position member) {
    return named != null
        && member.precedes(arrival.position())
        && (named.precedes(member) || !member.isThereAt(arrival.position()));
  }
}
