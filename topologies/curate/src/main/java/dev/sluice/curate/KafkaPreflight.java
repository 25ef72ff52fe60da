package dev.sluice.curate;

import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;

/** Asks the cluster, before the job starts, what the job relies on. */
final class KafkaPreflight {
  private static final String MAX_TIMEOUT = "transaction.max.timeout.ms";

  private final CurateConfig config;
  private final int curatedPartitions;
  private final boolean benchmarks;

  KafkaPreflight(CurateConfig config, Recipe recipe) {
    this.config = config;
    this.curatedPartitions = recipe.curatedPartitions();
    this.benchmarks = recipe.decontamination() != null;
  }

  /**
   * Every partition of the annotated topics.
   *
   * @throws IllegalStateException if a topic is missing or has another number of partitions than
   *     the recipe says, or the brokers allow only shorter transactions
   */
  List<TopicPartitionName> check(Properties kafka) throws InterruptedException {
    try (Admin admin = Admin.create(kafka)) {
      checkTransactionTimeout(admin);
      expect(admin, Topics.curated(config.output()), curatedPartitions);
      expect(admin, Topics.rejected(config.output()), 1);
      expect(admin, Topics.DEAD_LETTER, 1);
      expect(admin, Topics.TAKEDOWN, 1);
      if (benchmarks) {
        expect(admin, Topics.BENCHMARKS, 1);
      }
      List<TopicPartitionName> partitions = new ArrayList<>();
      for (String topic : config.topics()) {
        for (int partition = 0; partition < partitions(admin, topic); partition++) {
          partitions.add(new TopicPartitionName(topic, partition));
        }
      }
      return partitions;
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "%s at %s".formatted(e.getCause().getMessage(), config.bootstrapServers()), e.getCause());
    }
  }

  private void checkTransactionTimeout(Admin admin)
      throws InterruptedException, ExecutionException {
    List<ConfigResource> brokers =
        admin.describeCluster().nodes().get().stream()
            .map(Node::idString)
            .map(id -> new ConfigResource(ConfigResource.Type.BROKER, id))
            .collect(Collectors.toList());
    Map<ConfigResource, Config> settings = admin.describeConfigs(brokers).all().get();
    for (Map.Entry<ConfigResource, Config> broker : settings.entrySet()) {
      ConfigEntry most = broker.getValue().get(MAX_TIMEOUT);
      if (most != null && Long.parseLong(most.value()) < config.transactionTimeout().toMillis()) {
        throw new IllegalStateException(
            "transaction.timeout.ms must be at most %s of broker %s, %s, but is %d"
                .formatted(
                    MAX_TIMEOUT,
                    broker.getKey().name(),
                    most.value(),
                    config.transactionTimeout().toMillis()));
      }
    }
  }

  private static void expect(Admin admin, String topic, int partitions)
      throws InterruptedException, ExecutionException {
    int found = partitions(admin, topic);
    if (found != partitions) {
      throw new IllegalStateException(
          "topic %s must have %d partitions, but has %d".formatted(topic, partitions, found));
    }
  }

  private static int partitions(Admin admin, String topic)
      throws InterruptedException, ExecutionException {
    try {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .size();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "topic %s: %s".formatted(topic, e.getCause().getMessage()), e.getCause());
    }
  }
}
