package dev.sluice.curate.function;

import java.io.Serializable;
import java.util.Comparator;

/** A partition of a topic. */
public record TopicPartitionName(String topic, int partition)
    implements Comparable<TopicPartitionName>, Serializable {
  private static final Comparator<TopicPartitionName> ORDER =
      Comparator.comparing(TopicPartitionName::topic)
          .thenComparingInt(TopicPartitionName::partition);

  @Override
  public int compareTo(TopicPartitionName other) {
    return ORDER.compare(this, other);
  }
}
