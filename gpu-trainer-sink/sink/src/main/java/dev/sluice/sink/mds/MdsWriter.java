package dev.sluice.sink.mds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Collects samples and gives the bytes of one shard. The bytes are a function of the columns and
 * the samples in order, nothing else. The whole shard is held in memory; it may not pass {@link
 * #MAX_BYTES}.
 */
public final class MdsWriter {
  /** Java's arrays end here; the format's own limit is 4 GiB. */
  public static final long MAX_BYTES = Integer.MAX_VALUE - 64;

  private final List<MdsColumn> columns;
  private final byte[] configuration;
  private final ByteArrayOutputStream samples = new ByteArrayOutputStream();
  private final List<Integer> ends = new ArrayList<>();

  public MdsWriter(List<MdsColumn> columns) {
    this.columns = columns.stream().sorted().toList();
    if (columns.isEmpty()
        || columns.stream().map(MdsColumn::name).distinct().count() != columns.size()) {
      throw new IllegalArgumentException("columns must be one or more, each name once");
    }
    this.configuration = MdsConfiguration.toBytes(this.columns);
  }

  /**
   * @param values encoded by {@link MdsValue}, exactly one for each column
   */
  public void add(Map<String, byte[]> values) {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a sample has %d columns, not %d".formatted(columns.size(), values.size()));
    }
    long size = 0;
    for (MdsColumn column : columns) {
      size += 4L + value(values, column).length;
    }
    if (bytes() + size + 4 > MAX_BYTES) {
      throw new IllegalStateException("a shard may not pass " + MAX_BYTES + " bytes");
    }
    for (MdsColumn column : columns) {
      if (column.encoding().fixedSize() == 0) {
        int length = value(values, column).length;
        byte[] size32 = new byte[Integer.BYTES];
        MdsValue.littleEndian(size32).putInt(length);
        samples.writeBytes(size32);
      }
    }
    for (MdsColumn column : columns) {
      samples.writeBytes(value(values, column));
    }
    ends.add(samples.size());
  }

  public int samples() {
    return ends.size();
  }

  /** Size of the shard so far. */
  public long bytes() {
    return header() + samples.size();
  }

  public byte[] toBytes() {
    int header = Math.toIntExact(header());
    byte[] file = new byte[Math.toIntExact(bytes())];
    ByteBuffer out = MdsValue.littleEndian(file);
    out.putInt(ends.size());
    out.putInt(header);
    for (int end : ends) {
      out.putInt(header + end);
    }
    out.put(configuration).put(samples.toByteArray());
    return file;
  }

  private long header() {
    return 4L + 4L * (ends.size() + 1) + configuration.length;
  }

  private static byte[] value(Map<String, byte[]> values, MdsColumn column) {
    byte[] value = values.get(column.name());
    if (value == null) {
      throw new IllegalArgumentException("no value for column " + column.name());
    }
    int fixed = column.encoding().fixedSize();
    if (fixed != 0 && value.length != fixed) {
      throw new IllegalArgumentException(
          "column %s takes %d bytes, not %d".formatted(column.name(), fixed, value.length));
    }
    return value;
  }
}
