package dev.sluice.sink.log;

import java.util.Comparator;

/** A partition of a curated topic: one sequence of documents. */
public record CuratedPartition(String topic, int partition)
    implements Comparable<CuratedPartition> {
  private static final Comparator<CuratedPartition> ORDER =
      Comparator.comparing(CuratedPartition::topic).thenComparingInt(CuratedPartition::partition);

  public CuratedPartition {
    check(topic, partition);
  }

  static void check(String topic, int partition) {
    if (topic == null || topic.isEmpty() || partition < 0) {
      throw new IllegalArgumentException("no partition: %s-%d".formatted(topic, partition));
    }
  }

  @Override
  public int compareTo(CuratedPartition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return topic + "-" + partition;
  }
}
