package dev.sluice.curate;

import dev.sluice.curate.function.PartitionKeys;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.state.rocksdb.RocksDBConfigurableOptions;
import org.apache.flink.state.rocksdb.RocksDBOptions;

/** What the job asks of Flink. */
final class FlinkSettings {
  private static final String LOOPBACK = "127.0.0.1";

  private FlinkSettings() {}

  /** Settings that the graph itself relies on, whatever it runs on. */
  static Configuration ofTheGraph(int parallelism) {
    Configuration flink = new Configuration();
    flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    flink.set(PipelineOptions.MAX_PARALLELISM, PartitionKeys.MAX_PARALLELISM);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    // Everything that flows is immutable.
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    // The tick table is the same in all subtasks only at an aligned barrier.
    flink.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    return flink;
  }

  /**
   * Settings of the process.
   *
   * @param restoreFrom checkpoint to start from; null to start from nothing
   */
  static Configuration of(CurateConfig config, Path restoreFrom) {
    Configuration flink = ofTheGraph(config.parallelism());
    flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
    // Most buckets that a document asks for are new: a filter answers that without a read.
    flink.set(RocksDBConfigurableOptions.USE_BLOOM_FILTER, true);
    // In one piece the filter of a file is larger than a shard of the cache, and never stays in it.
    flink.set(RocksDBOptions.USE_PARTITIONED_INDEX_FILTERS, true);
    flink.set(RocksDBOptions.OPTIONS_FACTORY, StateFiles.class.getName());
    flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
    flink.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, config.checkpointInterval());
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        config.checkpointDirectory().toAbsolutePath().toUri().toString());
    flink.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    if (restoreFrom != null) {
      flink.set(
          StateRecoveryOptions.SAVEPOINT_PATH, restoreFrom.toAbsolutePath().toUri().toString());
    }
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    flink.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, config.restartAttempts());
    flink.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofSeconds(2));
    flink.set(
        TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(config.stateMemoryMb()));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
    flink.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    // Whoever reaches the web page can cancel the job: this machine only, and no uploads.
    flink.set(RestOptions.ADDRESS, LOOPBACK);
    flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    flink.set(RestOptions.PORT, config.restPort());
    flink.set(RestOptions.BIND_PORT, Integer.toString(config.restPort()));
    flink.set(WebOptions.SUBMIT_ENABLE, false);
    return flink;
  }
}
