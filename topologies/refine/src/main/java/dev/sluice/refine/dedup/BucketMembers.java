package dev.sluice.refine.dedup;

import java.util.List;

/**
 * The documents of one bucket, which whoever keeps state holds. A bucket has first members; when
 * they are as many as {@link BandBucket#MOST_FIRST}, all that come after are leaders or followers.
 */
public interface BucketMembers {

  /**
   * A document that was compared with the leaders when it came.
   *
   * @param leader index of the leader most like it
   * @param similarity to that leader, 0 to 1
   * @param exact whether that is more than an estimate
   * @param ofPage whether it is of the same page as that leader, so never its duplicate
   */
  record Follower(
      Position position, int leader, double similarity, boolean exact, boolean ofPage) {}

  /** In order of arrival. */
  List<Position> first();

  void addFirst(Position position);

  /** With their sketches, in order of arrival; asked only when the first members are complete. */
  List<Arrival> leaders();

  void addLeader(Arrival leader);

  /** Followers that came lately, in any order: all that are not settled, and some that are. */
  List<Follower> recent();

  void setRecent(List<Follower> followers);

  /**
   * The other followers, in any order. As many as there are, so asked only where that cannot be
   * helped.
   */
  Iterable<Follower> settled();

  /** Event time of the earliest of them, or the greatest number if there is none. */
  long earliestSettled();

  void addSettled(List<Follower> followers);
}
