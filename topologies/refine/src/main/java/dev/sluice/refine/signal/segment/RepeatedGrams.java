package dev.sluice.refine.signal.segment;

/**
 * N-grams of words that occur at least twice, n from 2 to {@value #LONGEST}, exactly, and what the
 * published measures take from them.
 *
 * <p>An n-gram can only repeat where both (n-1)-grams in it repeat, so each length looks only at
 * the places that the length before left over. An n-gram is known by the rank of its first
 * occurrence among those places.
 */
public final class RepeatedGrams {
  /** Longest n-gram that is looked at. */
  public static final int LONGEST = 10;

  private static final int BITS_LEAST = 1 << 10;

  private final Segments words;
  private final int[] before; // code points in the words before each

  /** Places of n-grams that repeat, ascending; then, rank by rank, what is known of each. */
  private int[] places;

  private int[] firsts; // rank of the first occurrence of the same n-gram
  private int[] counts; // of the n-gram, where this is the first occurrence
  private int[] ranks; // what the rank becomes; -1 if there is no longer n-gram
  private int[] heads; // first and last (n-1)-gram of a longer n-gram, by their old ranks
  private int[] tails;
  private int repeating;

  private final int[] topCount = new int[LONGEST + 1];
  private final long[] firstTop = new long[LONGEST + 1];
  private final long[] longestTop = new long[LONGEST + 1];
  private final long[] covered = new long[LONGEST + 1];
  private final long[] repeated = new long[LONGEST + 1];

  public RepeatedGrams(Segments words) {
    this.words = words;
    int size = words.size();
    before = new int[size + 1];
    for (int i = 0; i < size; i++) {
      before[i + 1] = before[i] + words.length(i);
    }
    for (int n = 2; n <= Math.min(LONGEST, size); n++) {
      topCount[n] = 1;
      firstTop[n] = before[n];
      longestTop[n] = before[n];
    }
    if (size >= 2) {
      pairWords();
      measure(2);
    }
    for (int n = 3; n <= LONGEST && repeating > 0; n++) {
      pairGrams();
      measure(n);
    }
  }

  /** Code points in all words. */
  public long characters() {
    return before[words.size()];
  }

  /** Occurrences of the most frequent n-gram; 1 if none repeats, 0 if there is none. */
  public int topCount(int n) {
    return topCount[n];
  }

  /** Code points of the most frequent n-gram, of several the one that is first in the text. */
  public long firstTopCharacters(int n) {
    return firstTop[n];
  }

  /** Code points of the longest of the most frequent n-grams, once any repeats. */
  public long longestTopCharacters(int n) {
    return longestTop[n];
  }

  /** Code points of all words that lie in some repeated n-gram, each word counted once. */
  public long coveredCharacters(int n) {
    return covered[n];
  }

  /** Code points of all occurrences of repeated n-grams, a word as often as it is in one. */
  public long repeatedCharacters(int n) {
    return repeated[n];
  }

  /** Code points of all n-grams of the text, a word as often as it is in one. */
  public long gramCharacters(int n) {
    int size = words.size();
    long sum = 0;
    for (int i = 0; i < n && n <= size; i++) {
      sum += before[size - i] - before[i];
    }
    return sum;
  }

  /**
   * Finds the pairs of words that may repeat. A first pass, without branches, marks the hash of
   * each pair in one bit map, and in a second one if it was marked before; only what is marked
   * there is looked at in earnest.
   */
  private void pairWords() {
    int last = words.size() - 2;
    int bits = Math.max(BITS_LEAST, Integer.highestOneBit(words.size()) * 32);
    long[] once = new long[bits >> 6];
    long[] twice = new long[bits >> 6];
    long[] keys = new long[words.size()];
    long left = words.hash(0);
    for (int i = 0; i <= last; i++) {
      long right = words.hash(i + 1);
      long key = ContentHash.step(left, Long.rotateLeft(right, 29));
      left = right;
      keys[i] = key;
      int cell = (int) (key >>> 38) & (once.length - 1);
      long bit = 1L << (key >>> 32);
      twice[cell] |= once[cell] & bit;
      once[cell] |= bit;
    }
    places = new int[last + 1];
    int candidates = 0;
    for (int i = 0; i <= last; i++) {
      long key = keys[i];
      int cell = (int) (key >>> 38) & (once.length - 1);
      places[candidates] = i;
      candidates += (int) (twice[cell] >>> (key >>> 32)) & 1;
    }
    repeating = candidates;
    firsts = new int[candidates];
    counts = new int[candidates];
    ranks = new int[candidates];
    heads = new int[candidates];
    tails = new int[candidates];
    countPairs(keys);
  }

  private void countPairs(long[] keys) {
    int[] slots = slots(repeating);
    int mask = slots.length - 1;
    for (int k = 0; k < repeating; k++) {
      int i = places[k];
      long key = keys[i];
      int slot = (int) ContentHash.finish(key) & mask;
      int first = slots[slot] - 1;
      while (first >= 0 && !(keys[places[first]] == key && isSamePair(places[first], i))) {
        slot = (slot + 1) & mask;
        first = slots[slot] - 1;
      }
      if (first < 0) {
        slots[slot] = k + 1;
        first = k;
      }
      firsts[k] = first;
      counts[first]++;
    }
  }

  private boolean isSamePair(int one, int other) {
    return words.same(one, other) && words.same(one + 1, other + 1);
  }

  /** A table of ranks + 1, at most half of it taken. */
  private static int[] slots(int ranks) {
    return new int[Integer.highestOneBit(Math.max(2, ranks)) * 4];
  }

  /**
   * Turns what repeats among (n-1)-grams into the n-grams that may repeat. Most occurrences go on
   * as the first one did; only for the others is there a table.
   */
  private void pairGrams() {
    int candidates = 0;
    int[] slots = null;
    for (int k = 0; k < repeating; k++) {
      if (k + 1 == repeating || places[k + 1] != places[k] + 1) {
        ranks[k] = -1;
        continue;
      }
      int rank = candidates++;
      int head = firsts[k];
      int tail = firsts[k + 1];
      ranks[k] = rank;
      places[rank] = places[k];
      heads[rank] = head;
      tails[rank] = tail;
      int first = ranks[head];
      if (first < 0 || tails[first] != tail) {
        slots = slots == null ? slots(repeating - k) : slots;
        first = firstLike(rank, slots);
      }
      counts[rank] = 0;
      firsts[rank] = first;
      counts[first]++;
    }
    repeating = candidates;
  }

  /** The first of those in the table that are the same n-gram, or this one, which goes into it. */
  private int firstLike(int rank, int[] slots) {
    int mask = slots.length - 1;
    long key = (long) heads[rank] << 32 | tails[rank];
    int slot = (int) ContentHash.finish(key) & mask;
    while (slots[slot] != 0) {
      int known = slots[slot] - 1;
      if (heads[known] == heads[rank] && tails[known] == tails[rank]) {
        return known;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = rank + 1;
    return rank;
  }

  /** Leaves the places of n-grams that repeat. */
  private void measure(int n) {
    int left = 0;
    int coveredUntil = 0;
    long all = 0;
    long once = 0;
    for (int k = 0; k < repeating; k++) {
      int place = places[k];
      int first = firsts[k];
      int count = counts[first];
      if (count == 1) {
        continue;
      }
      ranks[k] = left;
      firsts[left] = ranks[first];
      places[left++] = place;
      int end = before[place + n];
      int characters = end - before[place];
      all += characters;
      once += end - before[Math.max(place, coveredUntil)];
      coveredUntil = place + n;
      if (count >= topCount[n]) {
        top(n, count, characters);
      }
    }
    repeated[n] = all;
    covered[n] = once;
    repeating = left;
  }

  private void top(int n, int count, int characters) {
    if (count > topCount[n]) {
      topCount[n] = count;
      firstTop[n] = characters;
      longestTop[n] = characters;
    } else {
      longestTop[n] = Math.max(longestTop[n], characters);
    }
  }
}
