package dev.sluice.curate.function;

import dev.sluice.refine.dedup.Arrival;
import dev.sluice.refine.dedup.BucketMembers.Follower;
import dev.sluice.refine.dedup.Position;
import java.util.List;

/** What memory holds of a bucket whose first members are complete; null is not read yet. */
final class FullBucket {
  final ArrivalCache.Place place;
  final List<Position> first;

  List<Arrival> leaders;
  List<Follower> recent;
  Long earliestSettled;

  /** Whether the state has other recent followers. */
  boolean changed;

  FullBucket(ArrivalCache.Place place, List<Position> first) {
    this.place = place;
    this.first = first;
  }
}
