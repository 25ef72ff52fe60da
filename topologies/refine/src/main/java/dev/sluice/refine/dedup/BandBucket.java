package dev.sluice.refine.dedup;

import dev.sluice.refine.dedup.BucketMembers.Follower;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens when a document arrives in the bucket of a band: every pair that it makes with a
 * member is either verified, or shown to change nothing. Who arrived first makes no difference, so
 * buckets need neither a buffer nor a timer.
 *
 * <p>The decision on a document names the earliest verified duplicate before it. So a pair of X and
 * a later Y changes nothing
 *
 * <ul>
 *   <li>if Y has a verified duplicate R before X, for then Y is dropped and does not name X; or
 *   <li>if some R is so much nearer to one of the two than to the other that the two cannot reach
 *       the threshold: 1 - Jaccard is a metric.
 * </ul>
 *
 * <p>Before and after are meant in precedence. A document of a preferred slice that comes later
 * takes the place of an earlier one; whether some other took it before is part of the first reason,
 * and settled members must then be looked at in any case.
 *
 * <p>Similarity alone verifies nothing: versions of one page are not duplicates of each other, so
 * the first reason asks for a pair that was found one.
 *
 * <p>A bucket of a template or a licence, with members without number, is worked off by that. Its
 * first members are asked one by one, where their sketches are. Of the later ones those that
 * resemble no leader become leaders, whose sketches the bucket itself holds: the others follow the
 * leader most like them and are asked only where neither of the two reasons holds. So copies of a
 * thing cost the same however many there are.
 */
public final class BandBucket {
  /** Members that are asked one by one. */
  public static final int MOST_FIRST = 16;

  /** Leaders of a bucket. */
  public static final int MOST_LEADERS = 32;

  /** Recent followers of a bucket, and as many more as are not settled. */
  static final int MOST_RECENT = 32;

  /** Rounding must not exclude a pair. */
  private static final double MARGIN = 1e-6;

  private final PairVerifier verifier;
  private final boolean ranked;

  /** For documents of one rank. */
  public BandBucket(PairVerifier verifier) {
    this(verifier, false);
  }

  /**
   * @param ranked whether documents may differ in rank
   */
  public BandBucket(PairVerifier verifier, boolean ranked) {
    this.verifier = verifier;
    this.ranked = ranked;
  }

  /**
   * Compares an arrival with the members, and makes it one of them.
   *
   * @param settled no document with this event time or an earlier one arrives any more
   */
  public void arrive(
      Arrival arrival, BucketMembers members, long settled, Comparisons comparisons) {
    List<Position> first = members.first();
    for (Position member : first) {
      comparisons.ask(member);
    }
    if (first.size() < MOST_FIRST) {
      members.addFirst(arrival.position());
    } else {
      arriveLate(arrival, members, settled, comparisons);
    }
  }

  /**
   * Compares an arrival with the members of a bucket that it does not enter: that of the same band
   * values in a {@link Generations generation} next to its own. Pairs are left out for the same
   * reasons, for the members that they rest on meet the arrival, or are of one generation.
   */
  public void meet(Arrival arrival, BucketMembers members, Comparisons comparisons) {
    List<Position> first = members.first();
    for (Position member : first) {
      comparisons.ask(member);
    }
    if (first.size() >= MOST_FIRST) {
      List<Arrival> leaders = members.leaders();
      double[] similarities = compare(leaders, comparisons);
      askFollowers(arrival, members, members.recent(), leaders, similarities, comparisons);
    }
  }

  private void arriveLate(
      Arrival arrival, BucketMembers members, long settled, Comparisons comparisons) {
    List<Arrival> leaders = members.leaders();
    double[] similarities = compare(leaders, comparisons);
    int nearest = -1;
    for (int i = 0; i < similarities.length; i++) {
      nearest = nearest < 0 || similarities[i] > similarities[nearest] ? i : nearest;
    }
    List<Follower> recent = members.recent();
    askFollowers(arrival, members, recent, leaders, similarities, comparisons);
    if (leaders.size() < MOST_LEADERS
        && (nearest < 0 || similarities[nearest] < verifier.threshold())) {
      members.addLeader(arrival);
    } else {
      boolean exact = areWhole(arrival, leaders.get(nearest));
      add(
          new Follower(
              arrival.position(),
              nearest,
              similarities[nearest],
              exact,
              arrival.isOfPageOf(leaders.get(nearest))),
          recent,
          members,
          settled);
    }
  }

  private static double[] compare(List<Arrival> leaders, Comparisons comparisons) {
    double[] similarities = new double[leaders.size()];
    for (int i = 0; i < similarities.length; i++) {
      similarities[i] = comparisons.compare(leaders.get(i));
    }
    return similarities;
  }

  private void askFollowers(
      Arrival arrival,
      BucketMembers members,
      List<Follower> recent,
      List<Arrival> leaders,
      double[] similarities,
      Comparisons comparisons) {
    askAbout(recent, arrival, leaders, similarities, comparisons);
    Position named = comparisons.named();
    if (ranked || named == null || members.earliestSettled() <= named.eventTime()) {
      askAbout(members.settled(), arrival, leaders, similarities, comparisons);
    }
  }

  private void askAbout(
      Iterable<Follower> followers,
      Arrival arrival,
      List<Arrival> leaders,
      double[] similarities,
      Comparisons comparisons) {
    for (Follower follower : followers) {
      Arrival leader = leaders.get(follower.leader());
      if (!canTellNothing(follower, leader, arrival.position(), comparisons)
          && !isOutOfReach(follower, leader, arrival, similarities[follower.leader()])) {
        comparisons.ask(follower.position());
      }
    }
  }

  /** An arrival comes before recent followers only, so the others need not be read for that. */
  private static void add(
      Follower follower, List<Follower> recent, BucketMembers members, long settled) {
    List<Follower> stay = new ArrayList<>(recent);
    stay.add(follower);
    if (stay.size() > MOST_RECENT) {
      List<Follower> go = stay.stream().filter(it -> it.position().eventTime() <= settled).toList();
      if (!go.isEmpty()) {
        members.addSettled(go);
        stay.removeIf(it -> it.position().eventTime() <= settled);
      }
    }
    members.setRecent(stay);
  }

  /**
   * The later of the two, in precedence, is dropped for a verified duplicate that comes before the
   * other, or is taken back for one before the other has its turn.
   */
  private boolean canTellNothing(
      Follower follower, Arrival leader, Position arrival, Comparisons comparisons) {
    Position member = follower.position();
    if (member.precedes(arrival)) {
      return comparisons.changesNothing(member);
    }
    Position lead = leader.position();
    if (follower.ofPage()
        || follower.similarity() < verifier.threshold()
        || !lead.precedes(member)) {
      return false;
    }
    if (lead.isThereAt(member)) {
      return !arrival.isThereAt(member) || lead.precedes(arrival);
    }
    return !arrival.isThereAt(member) && lead.eventTime() < arrival.eventTime();
  }

  private boolean isOutOfReach(
      Follower follower, Arrival leader, Arrival arrival, double similarity) {
    return follower.exact()
        && areWhole(arrival, leader)
        && Math.abs(similarity - follower.similarity()) > 1 - verifier.threshold() + MARGIN;
  }

  private static boolean areWhole(Arrival one, Arrival other) {
    return one.sketch().isWhole() && other.sketch().isWhole();
  }
}
