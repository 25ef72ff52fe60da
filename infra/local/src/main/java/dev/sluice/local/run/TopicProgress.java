package dev.sluice.local.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far topics have grown, in committed Kafka offsets: documents, ticks and transaction markers
 * together. Good for progress, never for counting documents.
 */
public final class TopicProgress {
  private static final int TIMEOUT_SECONDS = 5;

  private final Admin admin;
  private final Map<String, List<TopicPartition>> partitions = new HashMap<>();

  public TopicProgress(Admin admin) {
    this.admin = admin;
  }

  /**
   * The sum of the ends of each topic's partitions, in the order asked; empty while the broker does
   * not answer.
   */
  public Map<String, Long> committed(Collection<String> topics) throws InterruptedException {
    try {
      Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
      for (String topic : topics) {
        partitionsOf(topic).forEach(partition -> latest.put(partition, OffsetSpec.latest()));
      }
      Map<TopicPartition, ListOffsetsResultInfo> ends =
          admin
              .listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
              .all()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      Map<String, Long> sizes = new LinkedHashMap<>();
      for (String topic : topics) {
        sizes.put(topic, partitionsOf(topic).stream().mapToLong(p -> ends.get(p).offset()).sum());
      }
      return sizes;
    } catch (ExecutionException | TimeoutException e) {
      return Map.of();
    }
  }

  private List<TopicPartition> partitionsOf(String topic)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<TopicPartition> known = partitions.get(topic);
    if (known == null) {
      TopicDescription description =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
              .get(topic);
      known = new ArrayList<>();
      for (int i = 0; i < description.partitions().size(); i++) {
        known.add(new TopicPartition(topic, i));
      }
      partitions.put(topic, known);
    }
    return known;
  }
}
