package dev.sluice.sink.mds;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One sample of a shard, by column. Asking for a column that is not there is an error. */
public final class MdsSample {
  private final Map<MdsColumn, byte[]> values;

  MdsSample(Map<MdsColumn, byte[]> values) {
    this.values = values;
  }

  public String string(String column) {
    return new String(value(new MdsColumn(column, MdsEncoding.STR)), StandardCharsets.UTF_8);
  }

  public long integer(String column) {
    byte[] value = value(new MdsColumn(column, MdsEncoding.INT));
    return MdsValue.littleEndian(value).getLong();
  }

  /** Values of 32 bits are returned as they are: one above 2^31 is negative. */
  public int[] array(String column, MdsEncoding encoding) {
    return MdsValue.toArray(value(new MdsColumn(column, encoding)), encoding);
  }

  private byte[] value(MdsColumn column) {
    byte[] value = values.get(column);
    if (value == null) {
      throw new IllegalArgumentException("no column " + column);
    }
    return value;
  }
}
