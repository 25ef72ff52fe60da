package dev.sluice.annotate.io;

import java.util.Optional;
import java.util.Set;

/**
 * A value on its way to a topic, and the partition it belongs in.
 *
 * @param bytes null for a tick
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy would only cost
public record Placed(int partition, byte[] bytes) {

  /**
   * For a sink that keeps partitions.
   *
   * @throws IllegalStateException if the topic has too few partitions, which is a mistake in its
   *     creation and would lose the order
   */
  public static Optional<Set<Integer>> partitionIn(
      String topic, byte[] key, Placed value, int partitions) {
    if (value.partition() >= partitions) {
      throw new IllegalStateException(
          "%s has %d partitions, but its raw topic has a partition %d"
              .formatted(topic, partitions, value.partition()));
    }
    return Optional.of(Set.of(value.partition()));
  }
}
