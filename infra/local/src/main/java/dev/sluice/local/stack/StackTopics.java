package dev.sluice.local.stack;

import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.SubjectRegistration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates topics and registers their subjects. Nothing else does: connectors and applications never
 * auto-create.
 *
 * <p>After a creation it asks for the offsets of every new partition and so waits until the broker
 * leads them. Without that, the first batches of an idempotent producer can overtake each other and
 * the producer hangs until its delivery timeout (seen on 11 of 20 new topics with Kafka 4.2.1).
 */
final class StackTopics {
  private final Admin admin;
  private final RegistryClient registry;

  StackTopics(Admin admin, RegistryClient registry) {
    this.admin = admin;
    this.registry = registry;
  }

  void createShared() throws InterruptedException {
    create(Topics.DEAD_LETTER, 1, Topics.retained(), DeadLetter.getClassSchema());
    create(Topics.TAKEDOWN, 1, Topics.compacted(), Takedown.getClassSchema());
  }

  void createSlice(String slice) throws InterruptedException {
    int partitions = Topics.DOCUMENT_PARTITIONS;
    create(Topics.raw(slice), partitions, Topics.retained(), RawDocument.getClassSchema());
    create(
        Topics.annotated(slice), partitions, Topics.retained(), AnnotatedDocument.getClassSchema());
  }

  void createOutput(String output, int curatedPartitions) throws InterruptedException {
    create(
        Topics.curated(output),
        curatedPartitions,
        Topics.retained(),
        CuratedDocument.getClassSchema());
    create(Topics.rejected(output), 1, Topics.retained(), RejectedDocument.getClassSchema());
  }

  private void create(String topic, int partitions, Map<String, String> settings, Schema schema)
      throws InterruptedException {
    try {
      NewTopic newTopic = new NewTopic(topic, partitions, (short) 1).configs(settings);
      admin.createTopics(List.of(newTopic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("cannot create topic " + topic, e.getCause());
      }
    }
    awaitLeaders(topic, partitions);
    SubjectRegistration.register(registry, topic, schema);
  }

  private void awaitLeaders(String topic, int partitions) throws InterruptedException {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      all.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    try {
      admin.listOffsets(all).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          topic + " should have " + partitions + " partitions", e.getCause());
    }
  }

  /** Topics whose name starts with a prefix. */
  List<String> named(String prefix) throws InterruptedException {
    try {
      List<String> names = new ArrayList<>(admin.listTopics().names().get());
      names.removeIf(name -> !name.startsWith(prefix));
      names.sort(null);
      return names;
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot list topics", e.getCause());
    }
  }
}
