package dev.sluice.curate;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.DeadLetterOutput;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.function.TopicPartitionName;
import dev.sluice.curate.io.Documents;
import dev.sluice.curate.io.MemoryRegistry;
import dev.sluice.refine.recipe.Recipe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.SavepointRestoreSettings;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Jobs that read one log and write the same topics, one after the other, each from the savepoint of
 * the one before: the whole graph with state in RocksDB and every kind of deduplication.
 */
final class StateOfTheJob {
  static final int LEAST_WORDS = 10;
  static final Recipe RECIPE =
      Recipe.parse(
          """
          name: state
          curated_partitions: 3
          rules: [{rule: words, signal: words, min: 10}]
          dedup:
            exact: true
            near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}
            paragraphs: {group: [slice], min_characters: 30}
          """);

  private static final Duration CHECKPOINT_INTERVAL = Duration.ofMillis(300);

  private final Recipe recipe;
  private final Log log;
  private final long seed;
  private final Path directory;
  private final TransactionalSink<CuratedOutput> curated;
  private final TransactionalSink<RejectedOutput> rejected;
  private final TransactionalSink<DeadLetterOutput> deadLetters;

  private String savepoint;

  /**
   * @param seed of the order of arrival
   * @param directory of checkpoints and savepoints
   */
  StateOfTheJob(Log log, long seed, Path directory) {
    this(RECIPE, log, seed, directory);
  }

  /**
   * @param seed of the order of arrival
   * @param directory of checkpoints and savepoints
   */
  StateOfTheJob(Recipe recipe, Log log, long seed, Path directory) {
    this.recipe = recipe;
    this.log = log;
    this.seed = seed;
    this.directory = directory;
    curated = new TransactionalSink<>(log.name() + "-curated");
    rejected = new TransactionalSink<>(log.name() + "-rejected");
    deadLetters = new TransactionalSink<>(log.name() + "-dead-letters");
  }

  TransactionalSink<CuratedOutput> curated() {
    return curated;
  }

  void restoreFrom(Path path) {
    savepoint = path.toUri().toString();
  }

  /** Goes on until the log is read to its end. */
  void runToEnd(int parallelism) throws Exception {
    SmallCluster.awaitEnd(submit(parallelism));
  }

  /** Goes on until so many records were read since the first job, or a few more. */
  String stopAt(int parallelism, int records) throws Exception {
    log.pauseAt(records);
    savepoint =
        SmallCluster.stop(
            submit(parallelism), log, records, directory.resolve("savepoints").toUri().toString());
    log.resume();
    return savepoint;
  }

  Decisions decisions() {
    if (!deadLetters.committed().isEmpty()) {
      throw new IllegalStateException("there are dead letters");
    }
    return Decisions.of(curated.committed(), rejected.committed());
  }

  /** What was decided by these jobs, if they began with a savepoint of others. */
  List<String> decided() {
    return Decisions.lines(curated.committed(), rejected.committed());
  }

  private JobID submit(int parallelism) throws Exception {
    Configuration flink = FlinkSettings.ofTheGraph(parallelism);
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINT_INTERVAL);
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        directory.resolve("checkpoints").toUri().toString());
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1);
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ZERO);
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(flink);
    List<TopicPartitionName> partitions = new ArrayList<>();
    for (int partition = 0; partition < Log.PARTITIONS; partition++) {
      partitions.add(new TopicPartitionName(Documents.TOPIC, partition));
    }
    new CurateJob(recipe, "out", partitions, MemoryRegistry::new)
        .build(
            env.fromSource(
                    new LogSource(log, seed),
                    WatermarkStrategy.noWatermarks(),
                    OperatorIds.SOURCE,
                    dev.sluice.curate.flow.Types.TOPIC_RECORD)
                .uid(OperatorIds.SOURCE),
            curated,
            rejected,
            deadLetters);
    JobGraph job = env.getStreamGraph().getJobGraph();
    if (savepoint != null) {
      job.setSavepointRestoreSettings(SavepointRestoreSettings.forPath(savepoint, false));
    }
    return SmallCluster.submit(job);
  }
}
