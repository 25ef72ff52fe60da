package dev.sluice.refine.classify.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The words and labels of a model by number: words first, then labels, each from the most frequent
 * down; equal counts in the order of first appearance.
 */
final class Vocabulary {
  private final ByteStrings strings;
  private final long[] counts;
  private final int words;
  private final long tokens;

  private Vocabulary(ByteStrings strings, long[] counts, int words, long tokens) {
    this.strings = strings;
    this.counts = counts;
    this.words = words;
    this.tokens = tokens;
  }

  /** Words seen at least {@code minCount} times, labels at least {@code minCountLabel} times. */
  static Vocabulary of(WordCounts seen, int minCount, int minCountLabel) {
    int[] words = byCount(seen, id -> !seen.isLabel(id) && seen.count(id) >= minCount);
    int[] labels = byCount(seen, id -> seen.isLabel(id) && seen.count(id) >= minCountLabel);
    int[] order = Arrays.copyOf(words, words.length + labels.length);
    System.arraycopy(labels, 0, order, words.length, labels.length);
    long[] counts = Arrays.stream(order).mapToLong(seen::count).toArray();
    return new Vocabulary(chosen(seen.strings(), order), counts, words.length, seen.tokens());
  }

  /** As a model file lists them. */
  static Vocabulary ofFile(ByteStrings strings, long[] counts, int words, long tokens) {
    return new Vocabulary(strings, counts, words, tokens);
  }

  /** Only these words, given in ascending order, and all labels. */
  Vocabulary keepWords(int[] kept) {
    int[] order = Arrays.copyOf(kept, kept.length + labels());
    for (int label = 0; label < labels(); label++) {
      order[kept.length + label] = words + label;
    }
    long[] keptCounts = Arrays.stream(order).mapToLong(id -> counts[id]).toArray();
    return new Vocabulary(chosen(strings, order), keptCounts, kept.length, tokens);
  }

  int words() {
    return words;
  }

  int labels() {
    return counts.length - words;
  }

  int size() {
    return counts.length;
  }

  /** Of the whole corpus, line ends and labels included. */
  long tokens() {
    return tokens;
  }

  long count(int id) {
    return counts[id];
  }

  long[] labelCounts() {
    return Arrays.copyOfRange(counts, words, counts.length);
  }

  ByteStrings strings() {
    return strings;
  }

  /** The number of a word or label, or -1. */
  int find(byte[] bytes, int from, int to, int hash) {
    return strings.find(bytes, from, to, hash);
  }

  /** The number of the word that ends each line, or -1. */
  int endOfLine() {
    return find(
        LineTokens.END_OF_LINE, 0, LineTokens.END_OF_LINE.length, LineTokens.END_OF_LINE_HASH);
  }

  private static int[] byCount(WordCounts seen, IntPredicate wanted) {
    return IntStream.range(0, seen.strings().size())
        .filter(wanted)
        .boxed()
        .sorted(Comparator.comparingLong((Integer id) -> seen.count(id)).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static ByteStrings chosen(ByteStrings source, int[] order) {
    ByteStrings chosen = new ByteStrings();
    for (int id : order) {
      chosen.add(source.bytes(), source.start(id), source.end(id), source.hash(id));
    }
    return chosen;
  }
}
