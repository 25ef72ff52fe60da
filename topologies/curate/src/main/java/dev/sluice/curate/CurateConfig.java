package dev.sluice.curate;

import dev.sluice.curate.function.PartitionKeys;
import dev.sluice.schemas.Topics;
import dev.sluice.schemas.registry.RegistryConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Settings of the process. The README lists the keys.
 *
 * @param slices read in one job, at least one, each once
 * @param recipe file with the recipe's YAML
 * @param blobStore URI of the blob store; null if unknown, which is no harm unless texts are
 *     changed
 * @param output names the topics written
 * @param parallelism 1 to {@value PartitionKeys#MAX_PARALLELISM}
 * @param checkpointDirectory of this output alone
 * @param checkpointInterval 100 ms to 1 h; also how soon a decision becomes visible
 * @param transactionTimeout 1 min to 24 h; must outlast any stop of the job, or decisions are lost
 * @param stateMemoryMb MiB off the heap that all of RocksDB shares, for writes and for blocks and
 *     filters read, 32 to 1,048,576
 * @param filterMemoryMb MiB of the heap, at most, for the filters that tell new buckets of the
 *     bands from those with members, 1 to 1,048,576; some 40 bytes a document keep them sharp
 * @param restPort of Flink's web page on 127.0.0.1, 1 to 65535
 * @param restartAttempts of the job in this process, 0 to 1000, 2 s apart
 * @param supervisorPid the process halts when that one is gone
 * @param kafka settings passed through to every Kafka client
 */
public record CurateConfig(
    String bootstrapServers,
    RegistryConfig registry,
    List<String> slices,
    Path recipe,
    String blobStore,
    String output,
    int parallelism,
    Path checkpointDirectory,
    Duration checkpointInterval,
    Duration transactionTimeout,
    int stateMemoryMb,
    int filterMemoryMb,
    int restPort,
    int restartAttempts,
    OptionalLong supervisorPid,
    Map<String, String> kafka) {

  public CurateConfig {
    slices = List.copyOf(slices);
    kafka = Map.copyOf(kafka);
    if (bootstrapServers.isBlank()) {
      throw new IllegalArgumentException("bootstrap.servers must be host:port, but is empty");
    }
    if (slices.isEmpty() || new HashSet<>(slices).size() < slices.size()) {
      throw new IllegalArgumentException(
          "slices must be at least one slice, each once, but is " + slices);
    }
    slices.forEach(Topics::annotated);
    Topics.curated(output);
    range("parallelism", parallelism, 1, PartitionKeys.MAX_PARALLELISM);
    range("checkpoint.interval.ms", checkpointInterval.toMillis(), 100, 3_600_000);
    range("transaction.timeout.ms", transactionTimeout.toMillis(), 60_000, 86_400_000);
    range("state.memory.mb", stateMemoryMb, 32, 1_048_576);
    range("filter.memory.mb", filterMemoryMb, 1, 1_048_576);
    range("rest.port", restPort, 1, 65_535);
    range("restart.attempts", restartAttempts, 0, 1000);
  }

  public List<String> topics() {
    return slices.stream().map(Topics::annotated).toList();
  }

  private static void range(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, but is %d".formatted(key, least, most, value));
    }
  }
}
