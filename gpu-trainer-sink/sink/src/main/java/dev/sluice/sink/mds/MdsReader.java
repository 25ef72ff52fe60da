package dev.sluice.sink.mds;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads a shard that {@link MdsWriter} wrote. Trusts nothing: every offset and size is checked. */
public final class MdsReader {
  private final byte[] file;
  private final ByteBuffer in;
  private final int samples;
  private final List<MdsColumn> columns;

  /**
   * @throws IllegalArgumentException if the bytes are not a whole shard; the message says why
   */
  public MdsReader(byte[] file) {
    this.file = file;
    this.in = MdsValue.littleEndian(file);
    check(file.length >= 8, "shorter than a header");
    this.samples = in.getInt(0);
    check(samples >= 0 && 4L * samples + 8 <= file.length, "sample count does not fit the file");
    int index = 4 + 4 * (samples + 1);
    int previous = offset(0);
    check(previous >= index && previous <= file.length, "configuration does not fit the file");
    this.columns = MdsConfiguration.columns(Arrays.copyOfRange(file, index, previous));
    for (int i = 1; i <= samples; i++) {
      check(offset(i) >= previous && offset(i) <= file.length, "offset " + i + " is out of order");
      previous = offset(i);
    }
    check(previous == file.length, "bytes after the last sample");
  }

  public int samples() {
    return samples;
  }

  public List<MdsColumn> columns() {
    return columns;
  }

  /**
   * @throws IllegalArgumentException if the sample's sizes do not fill it
   */
  public MdsSample sample(int index) {
    int from = offset(Objects.checkIndex(index, samples));
    int to = offset(index + 1);
    long sizes = 4 * columns.stream().filter(c -> c.encoding().fixedSize() == 0).count();
    check(from + sizes <= to, "sample " + index + " is shorter than its sizes");
    long value = from + sizes;
    int size = from;
    Map<MdsColumn, byte[]> values = new LinkedHashMap<>();
    for (MdsColumn column : columns) {
      long length = column.encoding().fixedSize();
      if (length == 0) {
        length = Integer.toUnsignedLong(in.getInt(size));
        size += 4;
      }
      check(value + length <= to, "sample " + index + " ends within " + column.name());
      values.put(column, Arrays.copyOfRange(file, (int) value, (int) (value + length)));
      value += length;
    }
    check(value == to, "sample " + index + " has bytes after its last column");
    return new MdsSample(values);
  }

  private int offset(int i) {
    return in.getInt(4 + 4 * i);
  }

  private static void check(boolean holds, String problem) {
    if (!holds) {
      throw new IllegalArgumentException(problem);
    }
  }
}
