package dev.sluice.refine.dedup.run;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Layout of a page of a run: all keys in order, 8 bytes each, then their values in that order. */
final class Page {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Page() {}

  /**
   * @param valueBytes of each value
   */
  static int entries(byte[] page, int valueBytes) {
    return page.length / (Long.BYTES + valueBytes);
  }

  static long key(byte[] page, int entry) {
    return (long) LONGS.get(page, entry * Long.BYTES);
  }

  static int valueOffset(byte[] page, int entry, int valueBytes) {
    return entries(page, valueBytes) * Long.BYTES + entry * valueBytes;
  }

  /** The value under the key, null if there is none. */
  static byte[] find(byte[] page, long key, int valueBytes) {
    int low = 0;
    int high = entries(page, valueBytes) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(key(page, middle), key);
      if (order == 0) {
        int at = valueOffset(page, middle, valueBytes);
        return Arrays.copyOfRange(page, at, at + valueBytes);
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
