package dev.sluice.refine.classify.train;

import java.util.Arrays;

/**
 * Counts words and labels. When {@code mostEntries} or {@code mostBytes} is passed, the rarest
 * words go, those seen once first, until three quarters of that remain; labels stay. A word that
 * went and comes again starts at 1, as in the original.
 */
final class WordCounts {
  private static final int MOST_LABELS = 1_000_000;

  private final int mostEntries;
  private final int mostBytes;
  private ByteStrings strings = new ByteStrings();
  private long[] counts = new long[256];
  private int labels;
  private long tokens;
  private long leastCount = 1;

  WordCounts(int mostEntries, int mostBytes) {
    this.mostEntries = mostEntries;
    this.mostBytes = mostBytes;
  }

  /** The original's bound on entries, and 1 GiB of bytes. */
  static WordCounts bounded() {
    return new WordCounts(22_500_000, 1 << 30);
  }

  void add(byte[] bytes, int from, int to, int hash) {
    int before = strings.size();
    int id = strings.add(bytes, from, to, hash);
    if (id == before) {
      if (id == counts.length) {
        counts = Arrays.copyOf(counts, counts.length * 2);
      }
      counts[id] = 0;
      if (LineTokens.isLabel(bytes, from, to)) {
        countLabel();
      }
    }
    counts[id]++;
    tokens++;
    if (strings.size() > mostEntries || strings.byteCount() > mostBytes) {
      prune();
    }
  }

  /** Strings by number, words and labels mixed. */
  ByteStrings strings() {
    return strings;
  }

  long count(int id) {
    return counts[id];
  }

  boolean isLabel(int id) {
    return LineTokens.isLabel(strings.bytes(), strings.start(id), strings.end(id));
  }

  long tokens() {
    return tokens;
  }

  private void countLabel() {
    labels++;
    if (labels > Math.min(MOST_LABELS, mostEntries / 2)) {
      throw new TrainingException(
          "there are more than %d different labels, the most a model may have"
              .formatted(labels - 1));
    }
  }

  private void prune() {
    do {
      leastCount++;
      ByteStrings kept = new ByteStrings();
      for (int id = 0; id < strings.size(); id++) {
        if (counts[id] >= leastCount || isLabel(id)) {
          int number =
              kept.add(strings.bytes(), strings.start(id), strings.end(id), strings.hash(id));
          counts[number] = counts[id];
        }
      }
      strings = kept;
    } while (strings.size() > mostEntries / 4 * 3 || strings.byteCount() > mostBytes / 4 * 3);
  }
}
