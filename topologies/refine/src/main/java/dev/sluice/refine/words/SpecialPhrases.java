package dev.sluice.refine.words;

import java.util.Arrays;

/**
 * Finds words side by side that together are a special case, cut exactly as the rules would cut it,
 * and replaces them by what the special case says. Of overlapping ones those of most words win,
 * then the first; one that loses still bars others. Source: spaCy 3.8, {@code tokenizer.pyx},
 * {@code _apply_special_cases}; unlike there a sequence with white space in it, which would change
 * nothing, bars no other.
 */
final class SpecialPhrases {

  private final SpecialCases cases;
  private final Words words;
  private final int firstWord;
  private int[] found = new int[12]; // first word, number of words, entry
  private int size;
  private int mostWords;

  private SpecialPhrases(SpecialCases cases, Words words, int firstWord) {
    this.cases = cases;
    this.words = words;
    this.firstWord = firstWord;
  }

  /** Rewrites the words from one to the last, which lie side by side. */
  static void join(int[] text, SpecialCases cases, Words words, int firstWord) {
    SpecialPhrases phrases = null;
    for (int word = firstWord; word < words.size() - 1; word++) {
      int lengths = cases.phraseLengths(text[words.start(word)]);
      if (lengths == 0) {
        continue;
      }
      int start = words.start(word);
      int longest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(lengths);
      int cuts = 0;
      for (int last = word + 1; last < words.size() && words.end(last) - start <= longest; last++) {
        cuts |= 1 << (words.start(last) - start);
        if ((lengths >>> (words.end(last) - start) & 1) == 0) {
          continue;
        }
        int entry = cases.find(text, start, words.end(last));
        if (entry != SpecialCases.NONE && cases.phraseCuts(entry) == cuts) {
          if (phrases == null) {
            phrases = new SpecialPhrases(cases, words, firstWord);
          }
          phrases.add(word, last + 1 - word, entry);
        }
      }
    }
    if (phrases != null) {
      phrases.replace();
    }
  }

  private void add(int word, int count, int entry) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size] = word;
    found[size + 1] = count;
    found[size + 2] = entry;
    size += 3;
    mostWords = Math.max(mostWords, count);
  }

  private void replace() {
    int last = words.size();
    boolean[] taken = new boolean[last - firstWord];
    int[] entries = new int[last - firstWord];
    int[] counts = new int[last - firstWord];
    for (int count = mostWords; count > 1; count--) {
      for (int i = 0; i < size; i += 3) {
        if (found[i + 1] == count) {
          int first = found[i] - firstWord;
          if (!taken[first] && !taken[first + count - 1]) {
            counts[first] = count;
            entries[first] = found[i + 2];
          }
          Arrays.fill(taken, first, first + count, true);
        }
      }
    }
    rewrite(counts, entries);
  }

  private void rewrite(int[] counts, int[] entries) {
    int[] old = new int[counts.length + 1];
    for (int word = 0; word < counts.length; word++) {
      old[word] = words.start(firstWord + word);
    }
    old[counts.length] = words.end(firstWord + counts.length - 1);
    words.truncate(firstWord);
    int word = 0;
    while (word < counts.length) {
      int next = word + Math.max(1, counts[word]);
      int from = old[word];
      int cuts = counts[word] == 0 ? 0 : cases.cuts(entries[word]);
      for (int at = from + 1; cuts != 0 && at < old[next]; at++) {
        if ((cuts >>> (at - old[word]) & 1) != 0) {
          words.add(from, at);
          from = at;
        }
      }
      words.add(from, old[next]);
      word = next;
    }
  }
}
