package dev.sluice.refine.dedup.run;

import java.util.Arrays;
import java.util.Map;

/** Of a table in memory. */
final class FreshEntries implements Entries {
  private final Map<Long, byte[]> table;
  private final long[] keys;

  private int at = -1;
  private byte[] value;

  FreshEntries(Map<Long, byte[]> table) {
    this.table = table;
    this.keys = new long[table.size()];
    int i = 0;
    for (long key : table.keySet()) {
      keys[i++] = key ^ Long.MIN_VALUE;
    }
    Arrays.sort(keys);
  }

  @Override
  public boolean advance() {
    if (++at == keys.length) {
      return false;
    }
    value = table.get(key());
    return true;
  }

  @Override
  public long key() {
    return keys[at] ^ Long.MIN_VALUE;
  }

  @Override
  public byte[] source() {
    return value;
  }

  @Override
  public int offset() {
    return 0;
  }
}
