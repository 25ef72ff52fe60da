package dev.sluice.refine.dedup.run;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Writes a run. */
final class RunWriter {
  private final Pages pages;
  private final int valueBytes;

  private long[] keys = new long[512];
  private byte[] values;
  private int held;

  RunWriter(Pages pages, int valueBytes) {
    this.pages = pages;
    this.valueBytes = valueBytes;
    this.values = new byte[keys.length * valueBytes];
  }

  /**
   * @param entries how many there are
   * @param filter empty yet; null for none
   */
  SortedRun write(int number, int level, Entries source, int entries, RunFilter filter) {
    int pageBits = SortedRun.pageBits(entries);
    int page = 0;
    while (source.advance()) {
      int next = SortedRun.page(source.key(), pageBits);
      if (next != page) {
        flush(number, page);
        page = next;
      }
      hold(source);
      if (filter != null) {
        filter.add(source.key());
      }
    }
    flush(number, page);
    if (filter != null) {
      filter.write(number, pages);
    }
    return new SortedRun(number, level, entries, filter);
  }

  private void hold(Entries source) {
    if (held == keys.length) {
      keys = Arrays.copyOf(keys, 2 * held);
      values = Arrays.copyOf(values, 2 * values.length);
    }
    keys[held] = source.key();
    System.arraycopy(source.source(), source.offset(), values, held * valueBytes, valueBytes);
    held++;
  }

  private void flush(int number, int page) {
    if (held == 0) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.allocate(held * (Long.BYTES + valueBytes));
    bytes.asLongBuffer().put(keys, 0, held);
    System.arraycopy(values, 0, bytes.array(), held * Long.BYTES, held * valueBytes);
    pages.put(SortedRun.pageNumber(number, page), bytes.array());
    held = 0;
  }
}
