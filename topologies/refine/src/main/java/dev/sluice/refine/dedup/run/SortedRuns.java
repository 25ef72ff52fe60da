package dev.sluice.refine.dedup.run;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of a fixed size by key, each put once and never changed. New ones are in memory until
 * {@link #flush}, which writes them as a sorted run; of {@value #FAN} runs of a level one of the
 * next is made by {@link #merge}. So an entry is written some times in the company of many, and not
 * once alone, which is what a write costs.
 *
 * <p>A key that was not put is mostly known by the filters of the runs, which are in memory; they
 * are written beside their runs and read with the directory, so a restart costs little. Not for
 * several threads.
 */
public final class SortedRuns {
  /** Of a level, that are made one. */
  static final int FAN = 8;

  private static final long DIRECTORY = 0;
  private static final int DIRECTORY_VERSION = 1;

  /** Of a filter while memory is left: one key in a thousand that is not there seems to be. */
  private static final int BITS_PER_KEY = 20;

  private final Pages pages;
  private final int valueBytes;
  private final long filterBytes;

  private final Map<Long, byte[]> fresh = new HashMap<>();
  private final List<SortedRun> runs = new ArrayList<>();
  private int lastNumber;

  /**
   * What the pages hold.
   *
   * @param pages of nobody else
   * @param valueBytes of each value
   * @param filterBytes of memory for filters; with less than {@value #BITS_PER_KEY} bits a key they
   *     tell fewer keys apart
   */
  public SortedRuns(Pages pages, int valueBytes, long filterBytes) {
    this.pages = pages;
    this.valueBytes = valueBytes;
    this.filterBytes = filterBytes;
    readDirectory();
  }

  /** Whether there may be an entry; false is sure. */
  public boolean mayHold(long key) {
    if (fresh.containsKey(key)) {
      return true;
    }
    for (SortedRun run : runs) {
      if (run.mayHold(key)) {
        return true;
      }
    }
    return false;
  }

  /** The value under the key, null if there is none. */
  public byte[] find(long key) {
    byte[] value = fresh.get(key);
    for (int i = runs.size() - 1; value == null && i >= 0; i--) {
      value = runs.get(i).find(key, pages, valueBytes);
    }
    return value;
  }

  /**
   * @param key a hash; there must be no entry under it
   */
  public void put(long key, byte[] value) {
    fresh.put(key, value);
  }

  /** Entries in memory alone. */
  public int fresh() {
    return fresh.size();
  }

  /** All entries are in the pages then. */
  public void flush() {
    if (!fresh.isEmpty()) {
      runs.add(write(0, new FreshEntries(fresh), fresh.size()));
      fresh.clear();
      keepFiltersSmall();
      writeDirectory();
    }
  }

  /** Entries that {@link #merge} would write; 0 if there is nothing to merge. */
  public int due() {
    return runsToMerge().stream().mapToInt(SortedRun::entries).sum();
  }

  /** Makes one of the runs of a level, the lowest that has enough. */
  public void merge() {
    List<SortedRun> parts = runsToMerge();
    if (parts.isEmpty()) {
      return;
    }
    int entries = parts.stream().mapToInt(SortedRun::entries).sum();
    int level = parts.get(0).level() + 1;
    runs.removeAll(parts);
    runs.add(
        write(
            level,
            new MergedEntries(
                parts.stream().map(part -> new RunEntries(part, pages, valueBytes)).toList()),
            entries));
    parts.forEach(part -> part.remove(pages));
    keepFiltersSmall();
    writeDirectory();
  }

  private List<SortedRun> runsToMerge() {
    Map<Integer, List<SortedRun>> levels = new HashMap<>();
    for (SortedRun run : runs) {
      levels.computeIfAbsent(run.level(), any -> new ArrayList<>()).add(run);
    }
    return levels.values().stream()
        .filter(level -> level.size() >= FAN)
        .min((one, other) -> Integer.compare(one.get(0).level(), other.get(0).level()))
        .orElse(List.of());
  }

  private SortedRun write(int level, Entries entries, int count) {
    return new RunWriter(pages, valueBytes)
        .write(++lastNumber, level, entries, count, new RunFilter((long) BITS_PER_KEY * count));
  }

  /** The filters that tell most apart give way. */
  private void keepFiltersSmall() {
    while (runs.stream().mapToLong(SortedRun::filterBytes).sum() > filterBytes) {
      SortedRun most =
          runs.stream()
              .filter(run -> run.filter() != null)
              .max(Comparator.comparingDouble(SortedRun::filterCut))
              .orElseThrow();
      runs.set(runs.indexOf(most), most.withLessFilter(pages));
    }
  }

  private void writeDirectory() {
    ByteBuffer bytes =
        ByteBuffer.allocate(1 + Integer.BYTES + runs.size() * (3 * Integer.BYTES + Long.BYTES));
    bytes.put((byte) DIRECTORY_VERSION).putInt(lastNumber);
    for (SortedRun run : runs) {
      bytes.putInt(run.number()).putInt(run.level()).putInt(run.entries());
      bytes.putLong(run.filterBytes());
    }
    pages.put(DIRECTORY, bytes.array());
  }

  private void readDirectory() {
    byte[] directory = pages.get(DIRECTORY);
    if (directory == null) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(directory);
    if (bytes.get() != DIRECTORY_VERSION) {
      throw new IllegalStateException("runs of a later version: " + directory[0]);
    }
    lastNumber = bytes.getInt();
    while (bytes.hasRemaining()) {
      int number = bytes.getInt();
      int level = bytes.getInt();
      int entries = bytes.getInt();
      long filterSize = bytes.getLong();
      runs.add(
          new SortedRun(
              number,
              level,
              entries,
              filterSize == 0 ? null : new RunFilter(number, filterSize, pages)));
    }
  }
}
