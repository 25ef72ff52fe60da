package dev.sluice.refine.document;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** An immutable set of words that is asked with ranges of code points; makes no strings. */
public final class WordSet {

  private final Map<Long, int[]> words = new HashMap<>();
  private final long[] slots;

  /**
   * @throws IllegalArgumentException if two words share a 64-bit hash, which no list of ours does
   */
  public WordSet(Collection<String> words) {
    int capacity = Math.max(16, Integer.highestOneBit(Math.max(1, words.size())) * 4);
    slots = new long[capacity];
    for (String word : words) {
      int[] codePoints = word.codePoints().toArray();
      long hash = WordHash.of(codePoints, 0, codePoints.length);
      int[] other = this.words.put(hash, codePoints);
      if (other != null && !Arrays.equals(other, codePoints)) {
        throw new IllegalArgumentException("two words share the hash " + hash + ": " + word);
      }
      if (other == null) {
        insert(hash);
      }
    }
  }

  private void insert(long hash) {
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = hash;
  }

  boolean contains(int[] codePoints, int start, int end) {
    long hash = WordHash.of(codePoints, start, end);
    int slot = (int) hash & (slots.length - 1);
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        int[] word = words.get(hash);
        return Arrays.equals(word, 0, word.length, codePoints, start, end);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return false;
  }
}
