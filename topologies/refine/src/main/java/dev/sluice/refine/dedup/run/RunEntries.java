package dev.sluice.refine.dedup.run;

/** Of a run, page after page. */
final class RunEntries implements Entries {
  private final SortedRun run;
  private final Pages pages;
  private final int valueBytes;

  private int pageNumber = -1;
  private byte[] page = {};
  private int entry;
  private int entries;

  RunEntries(SortedRun run, Pages pages, int valueBytes) {
    this.run = run;
    this.pages = pages;
    this.valueBytes = valueBytes;
  }

  @Override
  public boolean advance() {
    entry++;
    while (entry >= entries) {
      if (++pageNumber == 1 << run.pageBits()) {
        return false;
      }
      byte[] next = pages.get(SortedRun.pageNumber(run.number(), pageNumber));
      page = next == null ? new byte[0] : next;
      entries = Page.entries(page, valueBytes);
      entry = 0;
    }
    return true;
  }

  @Override
  public long key() {
    return Page.key(page, entry);
  }

  @Override
  public byte[] source() {
    return page;
  }

  @Override
  public int offset() {
    return Page.valueOffset(page, entry, valueBytes);
  }
}
