package dev.sluice.refine.dedup.run;

/**
 * Entries in order of their keys, in pages: the first bits of a key say in which, for keys are
 * hashes and so fill them evenly. Never changed once written.
 *
 * @param number under which its pages are kept, greater than those of older runs
 * @param level how often its entries were merged
 * @param entries 1 at least
 * @param filter which keys it may hold; null if any
 */
record SortedRun(int number, int level, int entries, RunFilter filter) {
  /** Pages hold as many entries as this, or up to twice as many. */
  private static final int LEAST_ON_A_PAGE = 128;

  /** Of a filter. */
  private static final int LEAST_BITS_PER_KEY = 3;

  private static final int SMALL_FILTER_BYTES = 256;

  private static final int NUMBER_SHIFT = 32;
  private static final long FILTER_PAGES = 1L << 31;

  /** Of the keys, that choose a page. */
  int pageBits() {
    return pageBits(entries);
  }

  static int pageBits(int entries) {
    return entries < LEAST_ON_A_PAGE
        ? 0
        : Integer.SIZE - 1 - Integer.numberOfLeadingZeros(entries / LEAST_ON_A_PAGE);
  }

  static int page(long key, int pageBits) {
    return pageBits == 0 ? 0 : (int) (key >>> (Long.SIZE - pageBits));
  }

  static long pageNumber(int run, int page) {
    return ((long) run << NUMBER_SHIFT) | page;
  }

  static long filterPageNumber(int run, int page) {
    return pageNumber(run, page) | FILTER_PAGES;
  }

  /** False is sure. */
  boolean mayHold(long key) {
    return filter == null || filter.mayHold(key);
  }

  /** Null if there is none. */
  byte[] find(long key, Pages pages, int valueBytes) {
    if (!mayHold(key)) {
      return null;
    }
    byte[] page = pages.get(pageNumber(number, page(key, pageBits())));
    return page == null ? null : Page.find(page, key, valueBytes);
  }

  void remove(Pages pages) {
    for (int page = 0; page < 1 << pageBits(); page++) {
      pages.remove(pageNumber(number, page));
    }
    if (filter != null) {
      filter.remove(number, pages);
    }
  }

  long filterBytes() {
    return filter == null ? 0 : filter.bytes();
  }

  double filterBitsPerKey() {
    return (double) filterBytes() * Byte.SIZE / entries;
  }

  /** How soon the filter gives way to others; what is small is worth more than its memory. */
  double filterCut() {
    return filterBytes() > SMALL_FILTER_BYTES ? filterBitsPerKey() : 0;
  }

  /** With a filter of half the size, or without one where that would say little. */
  SortedRun withLessFilter(Pages pages) {
    filter.remove(number, pages);
    RunFilter half = filterBitsPerKey() / 2 < LEAST_BITS_PER_KEY ? null : filter.halved();
    if (half != null) {
      half.write(number, pages);
    }
    return new SortedRun(number, level, entries, half);
  }
}
