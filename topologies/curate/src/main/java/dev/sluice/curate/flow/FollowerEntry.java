package dev.sluice.curate.flow;

import dev.sluice.refine.dedup.BucketMembers.Follower;
import dev.sluice.refine.dedup.Position;

/** A {@link Follower} in the state of a bucket. */
public record FollowerEntry(
    long turn, String docId, int leader, double similarity, boolean exact, boolean ofPage) {
  private static final int RANK_SHIFT = 8;
  private static final int LEADER_MASK = 0xFF; // there are 32 leaders at most

  public static FollowerEntry of(Follower follower) {
    return new FollowerEntry(
        follower.position().eventTime(),
        follower.position().docId(),
        follower.leader() | follower.position().rank() << RANK_SHIFT,
        follower.similarity(),
        follower.exact(),
        follower.ofPage());
  }

  public Follower follower() {
    return new Follower(
        new Position(turn, docId, leader >>> RANK_SHIFT),
        leader & LEADER_MASK,
        similarity,
        exact,
        ofPage);
  }
}
