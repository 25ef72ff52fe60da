package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;

/**
 * Reads some partitions of a {@link Log}: stays with one for a while, turns to another by chance,
 * and pauses now and then.
 */
final class LogReader implements SourceReader<TopicRecord, LogSplit> {
  private static final int MEAN_BURST = 8;
  private static final int POLLS_PER_PAUSE = 40;
  private static final int LONGEST_PAUSE_MS = 4;

  private final Log log;
  private final Random chance;
  private final List<LogSplit> splits = new ArrayList<>();
  private boolean all;
  private int current;
  private CompletableFuture<Void> available = CompletableFuture.completedFuture(null);

  LogReader(Log log, long seed) {
    this.log = log;
    this.chance = new Random(seed);
  }

  @Override
  public InputStatus pollNext(ReaderOutput<TopicRecord> output) {
    log.failIfDue();
    if (chance.nextInt(POLLS_PER_PAUSE) == 0) {
      return pause();
    }
    if (chance.nextInt(MEAN_BURST) == 0 || current >= splits.size()) {
      current = splits.isEmpty() ? 0 : chance.nextInt(splits.size());
    }
    for (int i = 0; i < splits.size(); i++) {
      LogSplit split = splits.get(current);
      if (log.mayRead(split)) {
        output.collect(log.read(split));
        splits.set(current, new LogSplit(split.partition(), split.position() + 1));
        return InputStatus.MORE_AVAILABLE;
      }
      current = (current + 1) % splits.size();
    }
    boolean end = all && splits.stream().allMatch(log::isRead);
    return end ? InputStatus.END_OF_INPUT : pause();
  }

  private InputStatus pause() {
    available =
        CompletableFuture.runAsync(
            () -> {},
            CompletableFuture.delayedExecutor(
                1L + chance.nextInt(LONGEST_PAUSE_MS), TimeUnit.MILLISECONDS));
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public List<LogSplit> snapshotState(long checkpoint) {
    return List.copyOf(splits);
  }

  @Override
  public void notifyCheckpointComplete(long checkpoint) {
    log.checkpointed();
  }

  @Override
  public void addSplits(List<LogSplit> more) {
    splits.addAll(more);
  }

  @Override
  public void notifyNoMoreSplits() {
    all = true;
  }

  @Override
  public void start() {}

  @Override
  public void close() {}
}
