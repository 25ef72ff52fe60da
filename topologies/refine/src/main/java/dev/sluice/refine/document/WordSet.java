package dev.sluice.refine.document;

import java.util.Collection;

/** An immutable set of words that is asked with ranges of code points; makes no strings. */
public final class WordSet {
  private final long[] hashes;
  private final int[][] words;

  public WordSet(Collection<String> words) {
    int slots = Integer.highestOneBit(Math.max(4, words.size())) * 4;
    this.hashes = new long[slots];
    this.words = new int[slots][];
    for (String word : words) {
      insert(word.codePoints().toArray());
    }
  }

  private void insert(int[] word) {
    long hash = WordHash.of(word, 0, word.length);
    int slot = (int) hash & (words.length - 1);
    while (words[slot] != null) {
      slot = (slot + 1) & (words.length - 1);
    }
    hashes[slot] = hash;
    words[slot] = word;
  }

  boolean contains(int[] codePoints, int start, int end) {
    long hash = WordHash.of(codePoints, start, end);
    int slot = (int) hash & (words.length - 1);
    while (words[slot] != null) {
      if (hashes[slot] == hash
          && words[slot].length == end - start
          && WordInterner.equal(words[slot], 0, codePoints, start, end)) {
        return true;
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return false;
  }
}
