package dev.sluice.curate;

import dev.sluice.curate.flow.TopicRecord;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Reads a {@link Log} of this JVM as Kafka's source reads topics, positions being its state. */
final class LogSource implements Source<TopicRecord, LogSplit, Set<Integer>> {
  private final String log;
  private final long seed;

  /**
   * @param seed of the order in which partitions are read, and of the pauses
   */
  LogSource(Log log, long seed) {
    this.log = log.name();
    this.seed = seed;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<TopicRecord, LogSplit> createReader(SourceReaderContext context) {
    return new LogReader(Log.named(log), seed * 31 + context.getIndexOfSubtask());
  }

  @Override
  public SplitEnumerator<LogSplit, Set<Integer>> createEnumerator(
      SplitEnumeratorContext<LogSplit> context) {
    Set<Integer> all = new TreeSet<>();
    for (int partition = 0; partition < Log.PARTITIONS; partition++) {
      all.add(partition);
    }
    return new LogEnumerator(context, all);
  }

  @Override
  public SplitEnumerator<LogSplit, Set<Integer>> restoreEnumerator(
      SplitEnumeratorContext<LogSplit> context, Set<Integer> left) {
    return new LogEnumerator(context, left);
  }

  @Override
  public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
    return new LogSplit.Serializer();
  }

  @Override
  public SimpleVersionedSerializer<Set<Integer>> getEnumeratorCheckpointSerializer() {
    return new LogEnumerator.Serializer();
  }
}
