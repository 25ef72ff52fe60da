package dev.sluice.curate.function;

import dev.sluice.curate.flow.TickNotice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The last tick of every member in one partition, and the watermark they add up to. */
final class PartitionTicks {
  /** No watermark yet. */
  static final long NONE = Long.MIN_VALUE;

  private final Map<String, Map<String, TickNotice>> byGroup = new TreeMap<>();

  /**
   * Takes in a tick. What a member promised once holds: a tick that promises less than an earlier
   * one of its member changes nothing. The end of a member of a bounded group is final; one of an
   * open group may be given new sources and join again.
   */
  void hear(TickNotice tick) {
    Map<String, TickNotice> group = byGroup.computeIfAbsent(tick.group(), any -> new TreeMap<>());
    TickNotice known = group.get(tick.member());
    if (known == null || (known.end() ? rejoins(known, tick) : advances(known, tick))) {
      group.put(tick.member(), tick);
    }
    if (tick.members() == 0 && tick.end()) {
      forgetEnded(group);
    }
  }

  /**
   * Least event time of the members alive; {@link Long#MAX_VALUE} when all have ended and nobody
   * may join any more; {@link #NONE} while a member of a bounded group was not heard.
   */
  long watermark() {
    long least = Long.MAX_VALUE;
    long lastOfOpenGroups = NONE;
    boolean open = false;
    boolean alive = false;
    for (Map<String, TickNotice> group : byGroup.values()) {
      for (TickNotice tick : group.values()) {
        if (tick.members() > group.size()) {
          return NONE;
        }
        if (!tick.end()) {
          alive = true;
          least = Math.min(least, tick.eventTime());
        }
        if (tick.members() == 0) {
          open = true;
          lastOfOpenGroups = Math.max(lastOfOpenGroups, tick.eventTime());
        }
      }
    }
    if (byGroup.isEmpty()) {
      return NONE;
    }
    // An open group in which all have left waits for the next to join.
    return !alive && open ? lastOfOpenGroups : least;
  }

  List<TickNotice> rows() {
    List<TickNotice> rows = new ArrayList<>();
    byGroup.values().forEach(group -> rows.addAll(group.values()));
    return rows;
  }

  private static boolean advances(TickNotice known, TickNotice tick) {
    return tick.end() || tick.eventTime() > known.eventTime();
  }

  private static boolean rejoins(TickNotice ended, TickNotice tick) {
    return tick.members() == 0 && tick.eventTime() >= ended.eventTime();
  }

  /** Members come and go in an open group for ever; of those gone, the last tick is enough. */
  private static void forgetEnded(Map<String, TickNotice> group) {
    TickNotice last = null;
    for (TickNotice tick : List.copyOf(group.values())) {
      if (tick.end()) {
        if (last != null) {
          group.remove((last.eventTime() > tick.eventTime() ? tick : last).member());
        }
        last = last != null && last.eventTime() > tick.eventTime() ? last : tick;
      }
    }
  }
}
