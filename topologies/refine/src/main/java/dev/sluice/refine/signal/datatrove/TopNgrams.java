package dev.sluice.refine.signal.datatrove;

/**
 * The most frequent n-gram of words, n from 2 to 4. Source: datatrove 0.10.0, {@code
 * gopher_repetition_filter.py}: of equally frequent ones the first in the text; one that occurs
 * once counts as well.
 *
 * <p>N-grams are told apart by 64-bit hashes of the sequence of their words: in a text of a million
 * words two different ones share one with a probability below 1e-7. An n-gram can only repeat where
 * both (n-1)-grams in it do, so each length looks only at what the one before left over.
 */
final class TopNgrams {

  static final int LEAST = 2;
  static final int MOST = 4;

  private final PackedWords words;
  private final long[] topLengths = new long[MOST + 1];

  TopNgrams(PackedWords words) {
    this.words = words;
    int size = words.size();
    int[] places = new int[size];
    long[] hashes = new long[size];
    int count = 0;
    for (int word = 0; word + LEAST <= size; word++) {
      places[count] = word;
      hashes[count++] = hash(words.hash(word), word + 1);
    }
    for (int n = LEAST; n <= MOST && n <= size; n++) {
      NgramCounts counts = new NgramCounts(places, hashes, count);
      int top = Math.max(0, counts.top());
      topLengths[n] = (words.length(top, n) + n - 1L) * Math.max(1, counts.topCount());
      count = extend(n, places, hashes, counts.repeated());
    }
  }

  private long hash(long first, int word) {
    return PackedWords.mix(PackedWords.mix(first) + words.hash(word));
  }

  /**
   * Turns repeated n-grams into (n+1)-grams, where the next place has a repeated one as well.
   *
   * @return how many there are
   */
  private int extend(int n, int[] places, long[] hashes, int count) {
    int extended = 0;
    for (int i = 0; i + 1 < count; i++) {
      if (places[i + 1] == places[i] + 1) {
        hashes[extended] = hash(hashes[i], places[i] + n);
        places[extended++] = places[i];
      }
    }
    return extended;
  }

  /** Length in code points, spaces between words included, times count; 0 without n-grams. */
  long topLength(int n) {
    return topLengths[n];
  }
}
