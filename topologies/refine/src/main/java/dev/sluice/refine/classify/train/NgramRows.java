package dev.sluice.refine.classify.train;

import dev.sluice.refine.classify.fasttext.ModelArguments;
import dev.sluice.refine.classify.fasttext.TokenHasher;
import java.util.Arrays;

/**
 * Which rows of the input matrix the n-grams of a text use: those behind the words', one a bucket,
 * or, after pruning, one for each bucket that was kept.
 */
final class NgramRows {
  private final int minn;
  private final int maxn;
  private final int wordNgrams;
  private final int buckets;
  private final int words;
  private final int[] keptBuckets;
  private byte[] framed = new byte[64];

  /**
   * @param keptBuckets by bucket its row behind the words' or -1; null if all are kept
   */
  NgramRows(ModelArguments arguments, int words, int[] keptBuckets) {
    this.minn = arguments.minn();
    this.maxn = arguments.maxn();
    this.wordNgrams = arguments.wordNgrams();
    this.buckets = arguments.bucket();
    this.words = words;
    this.keptBuckets = keptBuckets;
  }

  boolean hasCharacterNgrams() {
    return maxn > 0;
  }

  /** Adds the rows of a word's character n-grams, the word between angle brackets. */
  void addCharacterNgrams(byte[] bytes, int from, int to, Ints rows) {
    if (maxn <= 0) {
      return;
    }
    int length = to - from + 2;
    if (framed.length < length) {
      framed = new byte[Math.max(length, framed.length * 2)];
    }
    framed[0] = '<';
    System.arraycopy(bytes, from, framed, 1, to - from);
    framed[length - 1] = '>';
    for (int start = 0; start < length; start++) {
      if (!continues(framed[start])) {
        addFrom(start, length, rows);
      }
    }
  }

  private void addFrom(int start, int length, Ints rows) {
    int hash = TokenHasher.START;
    int at = start;
    for (int n = 1; at < length && n <= maxn; n++) {
      hash = TokenHasher.step(hash, framed[at++]);
      while (at < length && continues(framed[at])) {
        hash = TokenHasher.step(hash, framed[at++]);
      }
      boolean bracketAlone = n == 1 && (start == 0 || at == length);
      if (n >= minn && !bracketAlone) {
        addBucket(TokenHasher.bucket(hash, buckets), rows);
      }
    }
  }

  /** Adds the rows of all n-grams of two words and more, given the words' hashes. */
  void addWordNgrams(int[] hashes, int from, int to, Ints rows) {
    for (int first = from; first < to; first++) {
      long ngram = hashes[first];
      for (int next = first + 1; next < to && next < first + wordNgrams; next++) {
        ngram = TokenHasher.chain(ngram, hashes[next]);
        addBucket(TokenHasher.bucket(ngram, buckets), rows);
      }
    }
  }

  private void addBucket(int bucket, Ints rows) {
    int row = keptBuckets == null ? bucket : keptBuckets[bucket];
    if (row >= 0) {
      rows.add(words + row);
    }
  }

  private static boolean continues(byte b) {
    return (b & 0xC0) == 0x80;
  }

  /** The table for {@code kept} buckets in the order of their rows. */
  static int[] keptTable(int buckets, int[] kept) {
    int[] table = new int[buckets];
    Arrays.fill(table, -1);
    for (int row = 0; row < kept.length; row++) {
      table[kept[row]] = row;
    }
    return table;
  }
}
