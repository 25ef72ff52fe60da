package dev.sluice.local.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
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

  /** Sum of the ends of some topics; -1 while the broker does not answer. */
  public long committed(List<String> topics) throws InterruptedException {
    try {
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      for (String topic : topics) {
        partitionsOf(topic).forEach(partition -> ends.put(partition, OffsetSpec.latest()));
      }
      return admin
          .listOffsets(ends, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
          .all()
          .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
          .values()
          .stream()
          .mapToLong(end -> end.offset())
          .sum();
    } catch (ExecutionException | TimeoutException e) {
      return -1;
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
