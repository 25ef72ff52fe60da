package dev.sluice.sink;

import dev.sluice.schemas.Retraction;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.registry.RegistryClient;
import dev.sluice.schemas.registry.RegistryException;
import dev.sluice.sink.log.CommitLogException;
import dev.sluice.sink.log.CuratedPartition;
import dev.sluice.sink.log.DiskSteps;
import dev.sluice.sink.log.FileSteps;
import dev.sluice.sink.log.PartitionPosition;
import dev.sluice.sink.log.StaleWriterException;
import dev.sluice.sink.tokens.Tokeniser;
import dev.sluice.sink.tokens.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads curated partitions into shards. The commit log is the only memory: on {@link #open} each
 * partition goes on where the log ends, whatever Kafka's consumer group says, and {@link
 * #preCommit} reports only what the log covers.
 *
 * <p>Every failure stops the task with the place in its message; a restart loses and repeats
 * nothing. Only a registry that does not answer is tried again by Connect.
 */
public final class GpuTrainerSinkTask extends SinkTask {
  private static final Logger LOG = LoggerFactory.getLogger(GpuTrainerSinkTask.class);

  private final Clock clock;
  private final FileSteps steps;
  private final Function<SinkSettings, RegistryClient> registries;
  private final Function<Vocabulary, Tokeniser> tokenisers;
  private final String process;
  private final Map<TopicPartition, PartitionWriter> writers = new HashMap<>();

  private SinkSettings settings;
  private Tokeniser tokeniser;
  private RegistryClient registry;
  private CuratedTextReader texts;
  private ShardCommitter committer;
  private long retractions;

  public GpuTrainerSinkTask() {
    this(
        Clock.systemUTC(),
        new DiskSteps(),
        s -> RegistryClient.connect(s.registry()),
        Tokeniser::new,
        Long.toString(ProcessHandle.current().pid()));
  }

  GpuTrainerSinkTask(
      Clock clock,
      FileSteps steps,
      Function<SinkSettings, RegistryClient> registries,
      Function<Vocabulary, Tokeniser> tokenisers,
      String process) {
    this.tokenisers = tokenisers;
    this.process = process;
    this.clock = clock;
    this.steps = steps;
    this.registries = registries;
  }

  @Override
  public void start(Map<String, String> props) {
    settings = SinkSettings.of(props);
    tokeniser = tokenisers.apply(settings.vocabulary());
    registry = registries.apply(settings);
    texts = new CuratedTextReader(registry, settings.blobs(), settings.recipeDigest());
    try {
      committer = new ShardCommitter(settings, tokeniser, steps, clock, process);
    } catch (IOException | UncheckedIOException | CommitLogException | IllegalArgumentException e) {
      throw new ConnectException("cannot begin in %s: %s".formatted(settings.shardRoot(), e), e);
    }
  }

  @Override
  public void open(Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> seek = new HashMap<>();
    for (TopicPartition partition : partitions) {
      PartitionWriter writer = writer(partition);
      writers.put(partition, writer);
      seek.put(partition, writer.committedKafkaOffset());
    }
    LOG.info("{} goes on at Kafka offsets {}, where its log ends", settings.name(), seek);
    context.offset(seek);
  }

  @Override
  public void close(Collection<TopicPartition> partitions) {
    partitions.forEach(writers::remove);
  }

  @Override
  public void put(Collection<SinkRecord> records) {
    try {
      for (SinkRecord record : records) {
        put(record);
      }
      cutByAge();
    } catch (RegistryException e) {
      throw new RetriableException("the schema registry does not answer: " + e.getMessage(), e);
    } catch (IOException | UncheckedIOException e) {
      throw new ConnectException("cannot write to %s: %s".formatted(settings.shardRoot(), e), e);
    } catch (StaleWriterException | CommitLogException e) {
      throw new ConnectException(e.getMessage(), e);
    }
  }

  /** Only what the log covers; a partition that it does not mention is left out. */
  @Override
  public Map<TopicPartition, OffsetAndMetadata> preCommit(
      Map<TopicPartition, OffsetAndMetadata> currentOffsets) {
    Map<TopicPartition, OffsetAndMetadata> covered = new HashMap<>();
    for (TopicPartition partition : currentOffsets.keySet()) {
      PartitionWriter writer = writers.get(partition);
      if (writer != null && writer.committedKafkaOffset() > 0) {
        covered.put(partition, new OffsetAndMetadata(writer.committedKafkaOffset()));
      }
    }
    return covered;
  }

  @Override
  public void stop() {
    writers.clear();
    if (registry != null) {
      registry.close();
    }
  }

  @Override
  public String version() {
    return SinkVersion.current();
  }

  private PartitionWriter writer(TopicPartition topicPartition) {
    CuratedPartition partition =
        new CuratedPartition(topicPartition.topic(), topicPartition.partition());
    try {
      PartitionPosition position = committer.position(partition);
      return new PartitionWriter(
          partition, position, settings.limits(), settings.vocabulary().tokenEncoding(), committer);
    } catch (UncheckedIOException | CommitLogException e) {
      throw new ConnectException(e.getMessage(), e);
    }
  }

  private void put(SinkRecord record) throws IOException {
    TopicPartition partition = new TopicPartition(record.topic(), record.kafkaPartition());
    PartitionWriter writer = writers.get(partition);
    if (writer == null) {
      throw new ConnectException(partition + " was not given to this task");
    }
    long kafkaOffset = record.kafkaOffset();
    if (writer.hasSeen(kafkaOffset)) {
      return;
    }
    if (record.value() != null) {
      CuratedText curated = texts.read(record.value(), origin(record));
      writer.document(
          kafkaOffset,
          ShardDocuments.of(curated),
          tokeniser.encode(curated.text()),
          clock.millis());
    } else if (tick(record).map(Tick::end).orElse(false)) {
      writer.end(kafkaOffset);
    } else {
      retraction(record).ifPresent(it -> countRetraction(record, it));
      writer.skip(kafkaOffset);
    }
  }

  /** Shards stay as they are: what reads them is told nothing of retractions yet. */
  private void countRetraction(SinkRecord record, Retraction retraction) {
    retractions++;
    LOG.info(
        "{}: {} retracted by {} ({}), ordinal {}; it stays in its shard; {} so far",
        origin(record),
        record.key() instanceof byte[] key ? new String(key, StandardCharsets.UTF_8) : record.key(),
        retraction.by(),
        retraction.kind().key(),
        retraction.ordinal(),
        retractions);
  }

  /** Retractions that this task read since it was started. */
  long retractions() {
    return retractions;
  }

  private void cutByAge() throws IOException {
    long now = clock.millis();
    long soonest = Long.MAX_VALUE;
    for (PartitionWriter writer : writers.values()) {
      soonest = Math.min(soonest, writer.cutByAge(now).orElse(Long.MAX_VALUE));
    }
    if (soonest < Long.MAX_VALUE) {
      // Connect calls put at least this soon again, with or without records.
      context.timeout(soonest);
    }
  }

  private static Optional<Tick> tick(SinkRecord record) {
    return header(record, Tick.HEADER, Tick::fromBytes);
  }

  private static Optional<Retraction> retraction(SinkRecord record) {
    return header(record, Retraction.HEADER, Retraction::fromBytes);
  }

  private static <T> Optional<T> header(SinkRecord record, String name, Function<byte[], T> read) {
    Header header = record.headers().lastWithName(name);
    if (header == null) {
      return Optional.empty();
    }
    if (!(header.value() instanceof byte[] bytes)) {
      throw new DataException(
          "%s: header %s is not bytes; set header.converter to ByteArrayConverter"
              .formatted(origin(record), name));
    }
    try {
      return Optional.of(read.apply(bytes));
    } catch (IllegalArgumentException e) {
      throw new DataException(origin(record) + ": " + e.getMessage(), e);
    }
  }

  private static String origin(SinkRecord record) {
    return "%s-%d at Kafka offset %d"
        .formatted(record.topic(), record.kafkaPartition(), record.kafkaOffset());
  }
}
