package dev.sluice.local.broker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The one way to create a topic. An idempotent producer that writes right after {@code
 * createTopics} can lose its first batch to a partition without leader and then wait for it until
 * its delivery times out; asking for the offsets first returns only when all partitions have their
 * leader.
 */
public final class TopicMaker {
  private static final long LEADER_NANOS = 30_000_000_000L;
  private static final long RETRY_MILLIS = 100;

  private final Admin admin;

  public TopicMaker(Admin admin) {
    this.admin = admin;
  }

  /**
   * Creates a topic with the broker's default replication and returns when it can be written to. A
   * topic that exists is left as it is.
   *
   * @throws IllegalStateException if the topic exists with another number of partitions
   * @throws InterruptedException if interrupted while waiting for the broker
   */
  public void create(String topic, int partitions, Map<String, String> settings)
      throws InterruptedException {
    try {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings)))
          .all()
          .get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot create topic " + topic, e.getCause());
      }
    }
    long deadline = System.nanoTime() + LEADER_NANOS;
    while (true) {
      try {
        checkPartitions(topic, partitions);
        awaitLeaders(topic, partitions);
        return;
      } catch (ExecutionException e) {
        // A slow broker acknowledges a topic before its own metadata has it.
        if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
          throw new IllegalStateException("topic " + topic + " has no leaders", e.getCause());
        }
        Thread.sleep(RETRY_MILLIS);
      }
    }
  }

  private void checkPartitions(String topic, int partitions)
      throws ExecutionException, InterruptedException {
    int found =
        admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().size();
    if (found != partitions) {
      throw new IllegalStateException(
          "topic %s has %d partitions instead of %d".formatted(topic, found, partitions));
    }
  }

  private void awaitLeaders(String topic, int partitions)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    for (int p = 0; p < partitions; p++) {
      all.put(new TopicPartition(topic, p), OffsetSpec.latest());
    }
    admin.listOffsets(all).all().get();
  }
}
