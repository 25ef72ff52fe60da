package dev.sluice.curate;

import java.nio.ByteBuffer;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A partition of a {@link LogSource} and how far it was read.
 *
 * @param position of the next record, from 0
 */
record LogSplit(int partition, int position) implements SourceSplit {

  @Override
  public String splitId() {
    return Integer.toString(partition);
  }

  /** Eight bytes. */
  static final class Serializer implements SimpleVersionedSerializer<LogSplit> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(LogSplit split) {
      return ByteBuffer.allocate(2 * Integer.BYTES)
          .putInt(split.partition)
          .putInt(split.position)
          .array();
    }

    @Override
    public LogSplit deserialize(int version, byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new LogSplit(buffer.getInt(), buffer.getInt());
    }
  }
}
