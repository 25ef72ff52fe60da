package dev.sluice.sink;

import dev.sluice.sink.log.DiskSteps;
import dev.sluice.sink.log.FileSteps;
import dev.sluice.sink.tokens.Tokeniser;
import dev.sluice.sink.tokens.Vocabulary;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;

/** A task and just enough of Connect around it: offsets asked for, batches, commits. */
final class RunningTask implements SinkTaskContext {
  private static final Tokeniser R50K = new Tokeniser(Vocabulary.R50K_BASE);

  private final CuratedTopic topic;
  private final GpuTrainerSinkTask task;
  private final Map<TopicPartition, Long> positions = new HashMap<>();
  private long nowMillis = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
  private long timeoutMillis = -1;

  private RunningTask(CuratedTopic topic, FileSteps steps) {
    this.topic = topic;
    InstantSource now = () -> Instant.ofEpochMilli(nowMillis);
    Clock clock = now.withZone(ZoneOffset.UTC);
    this.task =
        new GpuTrainerSinkTask(
            clock,
            steps,
            settings -> topic.registry,
            vocabulary -> vocabulary == R50K.vocabulary() ? R50K : new Tokeniser(vocabulary),
            "test");
    task.initialize(this);
  }

  static RunningTask start(CuratedTopic topic, Map<String, String> properties) {
    return start(topic, properties, new DiskSteps(), topic.partitions());
  }

  static RunningTask start(
      CuratedTopic topic,
      Map<String, String> properties,
      FileSteps steps,
      Collection<TopicPartition> partitions) {
    RunningTask running = new RunningTask(topic, steps);
    running.task.start(properties);
    running.task.open(partitions);
    return running;
  }

  static Map<String, String> properties(Path root, String... more) {
    Map<String, String> properties = new HashMap<>();
    properties.put("name", "sink");
    properties.put("topics", CuratedTopic.NAME);
    properties.put("shard.root", root.toString());
    properties.put("recipe", "web");
    properties.put("recipe.digest", CuratedTopic.RECIPE_DIGEST);
    properties.put("schema.registry.url", "http://127.0.0.1:1");
    properties.put("blob.store", root.resolve("blobs").toUri().toString());
    for (int i = 0; i < more.length; i += 2) {
      properties.put(more[i], more[i + 1]);
    }
    return properties;
  }

  /** Delivers what is left, in batches of some records per partition, partitions in turn. */
  RunningTask drain(int batch) {
    boolean more = true;
    while (more) {
      more = false;
      for (TopicPartition partition : List.copyOf(positions.keySet())) {
        List<SinkRecord> left = topic.from(partition, positions.get(partition));
        List<SinkRecord> records = left.subList(0, Math.min(batch, left.size()));
        if (!records.isEmpty()) {
          positions.put(partition, records.get(records.size() - 1).kafkaOffset() + 1);
          task.put(records);
          more = true;
        }
      }
    }
    return this;
  }

  RunningTask deliver(Collection<SinkRecord> records) {
    task.put(records);
    return this;
  }

  long retractions() {
    return task.retractions();
  }

  RunningTask sleep(long millis) {
    nowMillis += millis;
    task.put(List.of());
    return this;
  }

  long askedTimeoutMillis() {
    return timeoutMillis;
  }

  Map<TopicPartition, Long> positions() {
    return positions;
  }

  Map<TopicPartition, OffsetAndMetadata> preCommit() {
    Map<TopicPartition, OffsetAndMetadata> current = new HashMap<>();
    positions.forEach((partition, at) -> current.put(partition, new OffsetAndMetadata(at)));
    return task.preCommit(current);
  }

  @Override
  public Map<String, String> configs() {
    return Map.of();
  }

  @Override
  public void offset(Map<TopicPartition, Long> offsets) {
    positions.putAll(offsets);
  }

  @Override
  public void offset(TopicPartition partition, long kafkaOffset) {
    positions.put(partition, kafkaOffset);
  }

  @Override
  public void timeout(long millis) {
    timeoutMillis = millis;
  }

  @Override
  public Set<TopicPartition> assignment() {
    return positions.keySet();
  }

  @Override
  public void pause(TopicPartition... partitions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void resume(TopicPartition... partitions) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void requestCommit() {}

  @Override
  public PluginMetrics pluginMetrics() {
    throw new UnsupportedOperationException();
  }
}
