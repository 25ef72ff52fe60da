package dev.sluice.curate.function;

import dev.sluice.curate.flow.TickNotice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ticks of all partitions. The watermark is the least over every partition that the job reads:
 * there is none until each has one.
 */
final class TickTable {
  private final Map<TopicPartitionName, PartitionTicks> byPartition = new TreeMap<>();

  TickTable(Collection<TopicPartitionName> partitions) {
    partitions.forEach(partition -> byPartition.put(partition, new PartitionTicks()));
    if (byPartition.isEmpty()) {
      throw new IllegalArgumentException("there must be at least one partition to read");
    }
  }

  /**
   * @throws IllegalStateException if the tick is from a partition that the job does not know
   */
  void hear(TickNotice tick) {
    PartitionTicks ticks = byPartition.get(new TopicPartitionName(tick.topic(), tick.partition()));
    if (ticks == null) {
      throw new IllegalStateException(
          "%s is from a partition that did not exist when the job was built; partitions are fixed"
              .formatted(tick));
    }
    ticks.hear(tick);
  }

  long watermark() {
    long least = Long.MAX_VALUE;
    for (PartitionTicks ticks : byPartition.values()) {
      least = Math.min(least, ticks.watermark());
    }
    return least;
  }

  List<TickNotice> rows() {
    return byPartition.values().stream().flatMap(ticks -> ticks.rows().stream()).toList();
  }
}
