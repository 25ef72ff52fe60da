package dev.sluice.local.stack;

import dev.sluice.local.broker.TopicMaker;
import dev.sluice.schemas.SubjectRegistration;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Benchmark;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.avro.Takedown;
import dev.sluice.schemas.registry.RegistryClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;

/**
 * Creates topics and registers their subjects. Nothing else does: connectors and applications never
 * auto-create.
 */
final class StackTopics {
  private final Admin admin;
  private final TopicMaker maker;
  private final RegistryClient registry;

  StackTopics(Admin admin, RegistryClient registry) {
    this.admin = admin;
    this.maker = new TopicMaker(admin);
    this.registry = registry;
  }

  void createShared() throws InterruptedException {
    create(Topics.DEAD_LETTER, 1, Topics.retained(), DeadLetter.getClassSchema());
    create(Topics.TAKEDOWN, 1, Topics.compacted(), Takedown.getClassSchema());
    create(Topics.BENCHMARKS, 1, Topics.compacted(), Benchmark.getClassSchema());
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
    maker.create(topic, partitions, settings);
    SubjectRegistration.register(registry, topic, schema);
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
