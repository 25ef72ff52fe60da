package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * N-grams of normalised words that occur at least twice, n from 2 to {@value #LONGEST}, exactly
 * (nothing is decided by a hash).
 *
 * <p>An n-gram can only repeat where both (n-1)-grams in it repeat, so each length looks only at
 * what the length before left over: long n-grams cost next to nothing in ordinary text.
 */
public final class RepeatedNgrams {

  private static final int LONGEST = 10;
  private static final int NONE = -1;

  private final NormalisedWords words;
  private final long[] topCharacters = new long[LONGEST + 1];
  private final long[] coveredCharacters = new long[LONGEST + 1];

  RepeatedNgrams(NormalisedWords words) {
    this.words = words;
    RepeatSieve sieve = new RepeatSieve(words.size());
    int[] grams = new int[words.size()];
    for (int i = 0; i < grams.length; i++) {
      grams[i] = words.count(words.id(i)) > 1 ? words.id(i) : NONE;
    }
    for (int n = 2; n <= LONGEST && words.size() >= n; n++) {
      if (!extend(grams, n, sieve)) {
        break;
      }
    }
  }

  /**
   * Code points of the most frequent n-gram times its count; 0 if no n-gram repeats. Of several
   * equally frequent the first in the text.
   */
  public long topCharacters(int n) {
    return topCharacters[n];
  }

  /** Code points of all words that lie in some repeated n-gram, each word counted once. */
  public long coveredCharacters(int n) {
    return coveredCharacters[n];
  }

  /**
   * Turns ids of (n-1)-grams into ids of n-grams, keeping those that repeat.
   *
   * @return whether any is left
   */
  private boolean extend(int[] grams, int n, RepeatSieve sieve) {
    int last = words.size() - n;
    int candidates = sieve.keepRepeated(grams, last);
    PairNumbers numbers = new PairNumbers(candidates);
    for (int i = 0; i <= last; i++) {
      int pair = sieve.isKept(i) ? numbers.number(grams[i], grams[i + 1]) : NONE;
      grams[i] = pair;
    }
    Arrays.fill(grams, last + 1, grams.length, NONE);
    return measure(grams, n, numbers);
  }

  private boolean measure(int[] grams, int n, PairNumbers numbers) {
    int top = NONE;
    int topCount = 1;
    int coveredUntil = 0;
    for (int i = 0; i <= words.size() - n; i++) {
      if (grams[i] == NONE) {
        continue;
      }
      int count = numbers.count(grams[i]);
      if (count == 1) {
        grams[i] = NONE;
        continue;
      }
      if (count > topCount) {
        topCount = count;
        top = i;
      }
      coveredCharacters[n] += words.characters(Math.max(i, coveredUntil), i + n);
      coveredUntil = i + n;
    }
    if (top == NONE) {
      return false;
    }
    topCharacters[n] = words.characters(top, top + n) * topCount;
    return true;
  }
}
