package dev.sluice.curate;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Gives every partition to a reader once; the partitions that it has left are its checkpoint. */
final class LogEnumerator implements SplitEnumerator<LogSplit, Set<Integer>> {
  private final SplitEnumeratorContext<LogSplit> context;
  private final Set<Integer> left;

  LogEnumerator(SplitEnumeratorContext<LogSplit> context, Set<Integer> left) {
    this.context = context;
    this.left = new TreeSet<>(left);
  }

  @Override
  public void addReader(int subtask) {
    for (int partition : List.copyOf(left)) {
      if (partition % context.currentParallelism() == subtask) {
        context.assignSplit(new LogSplit(partition, 0), subtask);
        left.remove(partition);
      }
    }
    context.signalNoMoreSplits(subtask);
  }

  /** Only what no checkpoint has seen with a reader, so it was not read. */
  @Override
  public void addSplitsBack(List<LogSplit> splits, int subtask) {
    splits.forEach(split -> left.add(split.partition()));
  }

  @Override
  public Set<Integer> snapshotState(long checkpoint) {
    return new TreeSet<>(left);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, String host) {}

  @Override
  public void close() {}

  /** Four bytes each. */
  static final class Serializer implements SimpleVersionedSerializer<Set<Integer>> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Set<Integer> partitions) {
      ByteBuffer buffer = ByteBuffer.allocate(partitions.size() * Integer.BYTES);
      partitions.forEach(buffer::putInt);
      return buffer.array();
    }

    @Override
    public Set<Integer> deserialize(int version, byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      Set<Integer> partitions = new TreeSet<>();
      while (buffer.hasRemaining()) {
        partitions.add(buffer.getInt());
      }
      return partitions;
    }
  }
}
