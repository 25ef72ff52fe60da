package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.BlobSupplier;
import dev.sluice.curate.io.CuratedRecordSerializer;
import dev.sluice.curate.io.DeadLetterRecordSerializer;
import dev.sluice.curate.io.KafkaTopicLog;
import dev.sluice.curate.io.RegistrySupplier;
import dev.sluice.curate.io.RejectedRecordSerializer;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.RecipeEdits;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.blob.BlobStore;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs {@link CurateJob} in this JVM until it is told to stop: {@code CurateMain --config FILE}.
 *
 * <p>Exit codes: 0 stopped by SIGTERM, 1 the job failed for good, 2 wrong use, 3 the supervisor is
 * gone.
 */
public final class CurateMain {
  private static final Logger LOG = LoggerFactory.getLogger(CurateMain.class);
  private static final int STOPPED = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;
  private static final int STOP_SECONDS = 15;

  private CurateMain() {}

  /** See the class. */
  public static void main(String[] arguments) {
    if (arguments.length != 2 || !arguments[0].equals("--config")) {
      System.err.println("usage: CurateMain --config FILE.properties");
      System.exit(WRONG_USE);
    }
    CurateConfig config;
    try {
      config = CurateProperties.parse(load(Path.of(arguments[1])));
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(arguments[1] + ": " + e.getMessage());
      System.exit(WRONG_USE);
      return;
    }
    config.supervisorPid().ifPresent(SupervisorWatch::start);
    AtomicBoolean stopping = new AtomicBoolean();
    try {
      JobClient job = start(config);
      stopOnSignal(job, stopping);
      job.getJobExecutionResult().get();
      LOG.error("the job has ended, though its source never does");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      if (!stopping.get()) {
        LOG.error("curate failed for good", e);
      }
    }
    if (!stopping.get()) {
      Runtime.getRuntime().halt(FAILED);
    }
  }

  private static JobClient start(CurateConfig config) throws Exception {
    Recipe recipe = Recipe.parse(Files.readString(config.recipe()));
    LOG.info("recipe {} digest {}, {}", recipe.name(), recipe.digest(), config);
    BlobSupplier blobs = blobs(config, recipe);
    KafkaEnds kafka = new KafkaEnds(config);
    List<TopicPartitionName> partitions = new KafkaPreflight(config, recipe).check(kafka.clients());

    Checkpoints checkpoints = new Checkpoints(config.checkpointDirectory());
    checkpoints.bindTo(recipe.digest());
    Optional<Path> restoreFrom = checkpoints.newest();
    if (restoreFrom.isPresent()) {
      LOG.info("restoring from {}", restoreFrom.get());
      checkpoints.deleteOlderThan(restoreFrom.get());
    }

    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(
            FlinkSettings.of(config, restoreFrom.orElse(null)));
    RegistrySupplier registry = RegistrySupplier.of(config.registry());
    StandingTakedowns standing =
        StandingTakedowns.read(new KafkaTopicLog(Topics.TAKEDOWN, kafka.clients()));
    LOG.info("{} records of takedowns stand", standing.records().size());
    new CurateJob(recipe, config.output(), partitions, registry, blobs, config.filterMemoryMb())
        .build(
            flink
                .fromSource(kafka.source(), WatermarkStrategy.noWatermarks(), OperatorIds.SOURCE)
                .uid(OperatorIds.SOURCE),
            new CurateJob.TakedownInput(
                flink
                    .fromSource(
                        kafka.takedowns(standing.end()),
                        WatermarkStrategy.noWatermarks(),
                        OperatorIds.TAKEDOWN_SOURCE)
                    .uid(OperatorIds.TAKEDOWN_SOURCE)
                    .setParallelism(1),
                standing.records()),
            recipe.decontamination() == null
                ? null
                : new CurateJob.BenchmarkInput(
                    benchmarks(flink, kafka),
                    new KafkaTopicLog(Topics.BENCHMARKS, kafka.clients())),
            kafka.sink(
                "curated",
                Topics.curated(config.output()),
                new CuratedRecordSerializer(config.output(), registry, blobs)),
            kafka.sink(
                "rejected",
                Topics.rejected(config.output()),
                new RejectedRecordSerializer(config.output(), registry)),
            kafka.sink("dead-letter", Topics.DEAD_LETTER, new DeadLetterRecordSerializer()));
    return flink.executeAsync("curate " + config.output());
  }

  private static DataStream<TopicRecord> benchmarks(
      StreamExecutionEnvironment flink, KafkaEnds kafka) {
    return flink
        .fromSource(
            kafka.benchmarks(), WatermarkStrategy.noWatermarks(), OperatorIds.BENCHMARK_SOURCE)
        .uid(OperatorIds.BENCHMARK_SOURCE)
        .setParallelism(1);
  }

  private static BlobSupplier blobs(CurateConfig config, Recipe recipe) {
    if (config.blobStore() != null) {
      BlobStore.at(config.blobStore()); // fails here rather than in an operator
      return BlobSupplier.of(config.blobStore());
    }
    if (new RecipeEdits(recipe).needTexts()) {
      throw new IllegalArgumentException(
          "blob.store is missing, and recipe %s needs texts".formatted(recipe.name()));
    }
    return BlobSupplier.NONE;
  }

  /** Open transactions are aborted; what was decided since the last checkpoint is decided again. */
  private static void stopOnSignal(JobClient job, AtomicBoolean stopping) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping.set(true);
                  try {
                    job.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
                    Runtime.getRuntime().halt(STOPPED);
                  } catch (Exception e) {
                    LOG.error("the job did not stop by itself", e);
                    Runtime.getRuntime().halt(FAILED);
                  }
                },
                "stop"));
  }

  private static Map<String, String> load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, properties::getProperty));
  }
}
