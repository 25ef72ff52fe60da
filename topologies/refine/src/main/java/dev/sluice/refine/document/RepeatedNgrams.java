package dev.sluice.refine.document;

/**
 * N-grams of words that occur at least twice, n from 2 to {@value #LONGEST}, exactly (nothing is
 * decided by a hash), and what the published measures take from them.
 *
 * <p>An n-gram can only repeat where both (n-1)-grams in it repeat, so each length looks only at
 * the places that the length before left over. Up to {@value #LONGEST_TOP} words occurrences are
 * counted; of longer ones {@link RepeatReach} tells how far each place repeats.
 */
public final class RepeatedNgrams {
  /** Longest n-gram that is looked at, in words. */
  public static final int LONGEST = 10;

  /** Longest n-gram of which the most frequent is known. */
  public static final int LONGEST_TOP = 4;

  private final int size;
  private final int[] before; // code points in the words before each

  /** Places of n-grams that may repeat, ascending; then, rank by rank, what is known of each. */
  private final int[] places;

  private final int[] firsts; // rank of the first occurrence of the same n-gram
  private final int[] counts; // of the n-gram, where this is the first occurrence
  private final int[] ranks; // what the rank becomes; -1 if there is no longer n-gram
  private final int[] heads; // first and last (n-1)-gram of a longer n-gram, by their old ranks
  private final int[] tails;
  private int repeating;

  private final int[] topCount = new int[LONGEST_TOP + 1];
  private final long[] firstTop = new long[LONGEST_TOP + 1];
  private final long[] longestTop = new long[LONGEST_TOP + 1];
  private final long[] covered = new long[LONGEST + 1];
  private final long[] repeated = new long[LONGEST + 1];

  /**
   * @param ids of the words in their order; equal words have equal ids
   * @param distinct more than any id
   * @param before code points in the words before each, and after the last in all; kept
   * @param longest longest n-gram that is looked at, {@value #LONGEST_TOP} or {@value #LONGEST}
   */
  RepeatedNgrams(int[] ids, int distinct, int[] before, int longest) {
    this.before = before;
    size = before.length - 1;
    for (int n = 2; n <= Math.min(LONGEST_TOP, size); n++) {
      topCount[n] = 1;
      firstTop[n] = before[n];
      longestTop[n] = before[n];
    }
    places = new int[size];
    repeating = pairsOfRepeatedWords(ids, distinct);
    firsts = new int[repeating];
    counts = new int[repeating];
    ranks = new int[repeating];
    heads = new int[repeating];
    tails = new int[repeating];
    countPairs(ids);
    measure(2);
    for (int n = 3; n <= LONGEST_TOP && repeating > 0; n++) {
      pairGrams();
      measure(n);
    }
    if (longest > LONGEST_TOP && repeating > 0) {
      int[] reach = new RepeatReach(ids, size, places, firsts, repeating).reach();
      measureReach(reach);
    }
  }

  /** Finds the places of pairs that may repeat, without a branch. */
  private int pairsOfRepeatedWords(int[] ids, int distinct) {
    byte[] seen = new byte[distinct]; // lowest bit: at least once, the next: at least twice
    for (int i = 0; i < size; i++) {
      int id = ids[i];
      seen[id] = (byte) (seen[id] << 1 | 1);
    }
    int found = 0;
    for (int i = 0; i + 1 < size; i++) {
      places[found] = i;
      found += ((seen[ids[i]] & seen[ids[i + 1]]) >> 1) & 1;
    }
    return found;
  }

  private void countPairs(int[] ids) {
    int[] slots = slots(repeating);
    int mask = slots.length - 1;
    for (int k = 0; k < repeating; k++) {
      int place = places[k];
      int head = ids[place];
      int tail = ids[place + 1];
      int slot = slot(head, tail) & mask;
      int first = slots[slot] - 1;
      while (first >= 0 && (ids[places[first]] != head || ids[places[first] + 1] != tail)) {
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

  static int slot(int head, int tail) {
    long mixed = ((long) head << 32 | tail) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32);
  }

  /** A table of ranks + 1, at most half of it taken. */
  static int[] slots(int ranks) {
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
    int slot = slot(heads[rank], tails[rank]) & mask;
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

  private void measureReach(int[] reach) {
    int[] coveredUntil = new int[LONGEST + 1];
    for (int k = 0; k < repeating; k++) {
      int place = places[k];
      int start = before[place];
      for (int n = LONGEST_TOP + 1; n <= reach[k]; n++) {
        int end = before[place + n];
        repeated[n] += end - start;
        covered[n] += end - Math.max(start, coveredUntil[n]);
        coveredUntil[n] = end;
      }
    }
  }

  /** Code points in all words. */
  public long characters() {
    return before[size];
  }

  /**
   * Occurrences of the most frequent n-gram; 1 if none repeats, 0 if there is none.
   *
   * @param n from 2 to {@value #LONGEST_TOP}, as for all of the most frequent
   */
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
    long sum = 0;
    for (int i = 0; i < n && n <= size; i++) {
      sum += before[size - i] - before[i];
    }
    return sum;
  }
}
