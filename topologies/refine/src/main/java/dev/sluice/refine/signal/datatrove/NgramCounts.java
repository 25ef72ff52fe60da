package dev.sluice.refine.signal.datatrove;

/** Counts equal hashes. */
final class NgramCounts {

  private final long[] keys;
  private final int[] counts;
  private final int[] firsts;
  private int top = -1;
  private int topCount;
  private int repeated;

  /**
   * @param places in order, the first {@code size} of them; left with those whose hash repeats
   * @param hashes one for each place, moved with it
   */
  NgramCounts(int[] places, long[] hashes, int size) {
    int possible = sieve(places, hashes, size);
    int slots = Integer.highestOneBit(Math.max(4, possible)) * 4;
    keys = new long[slots];
    counts = new int[slots];
    firsts = new int[slots];
    int[] found = new int[possible];
    for (int i = 0; i < possible; i++) {
      found[i] = count(hashes[i], places[i]);
    }
    for (int i = 0; i < possible; i++) {
      if (counts[found[i]] > 1) {
        places[repeated] = places[i];
        hashes[repeated++] = hashes[i];
      }
    }
  }

  private static int sieve(int[] places, long[] hashes, int size) {
    RepeatSieve sieve = new RepeatSieve(size);
    for (int i = 0; i < size; i++) {
      sieve.add(hashes[i]);
    }
    int possible = 0;
    for (int i = 0; i < size; i++) {
      if (sieve.mayRepeat(hashes[i])) {
        places[possible] = places[i];
        hashes[possible++] = hashes[i];
      }
    }
    return possible;
  }

  private int count(long hash, int place) {
    int mask = keys.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    int count = ++counts[slot];
    if (count == 1) {
      keys[slot] = hash;
      firsts[slot] = place;
    } else if (count > topCount || (count == topCount && firsts[slot] < top)) {
      topCount = count;
      top = firsts[slot];
    }
    return slot;
  }

  /** Where the most frequent hash is first met, of several the first; -1 if none repeats. */
  int top() {
    return top;
  }

  /** How often it is met; 0 if none repeats. */
  int topCount() {
    return topCount;
  }

  /** How many places are left. */
  int repeated() {
    return repeated;
  }
}
