package dev.sluice.refine.dedup.run;

import java.util.HashMap;
import java.util.Map;

/** Pages as a store keeps them: what is put is copied, and so is what is got. */
final class PagesInMemory implements Pages {
  final Map<Long, byte[]> byNumber = new HashMap<>();
  long read;
  long written;

  @Override
  public byte[] get(long number) {
    read++;
    byte[] page = byNumber.get(number);
    return page == null ? null : page.clone();
  }

  @Override
  public void put(long number, byte[] page) {
    written += page.length;
    byNumber.put(number, page.clone());
  }

  @Override
  public void remove(long number) {
    byNumber.remove(number);
  }

  long bytes() {
    return byNumber.values().stream().mapToLong(page -> page.length).sum();
  }
}
