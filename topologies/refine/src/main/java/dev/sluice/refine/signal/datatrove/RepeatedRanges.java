package dev.sluice.refine.signal.datatrove;

import dev.sluice.refine.document.Spans;

/**
 * Which of some ranges of a text have the content of an earlier one. Ranges are first told apart by
 * their length and a few characters; only what is left is hashed, and equal hashes are verified.
 */
final class RepeatedRanges {

  private final boolean[] repeats;
  private int count;
  private long length;

  /**
   * @param ranges none of them empty
   */
  RepeatedRanges(int[] text, Spans ranges) {
    repeats = new boolean[ranges.size()];
    if (repeats.length < 2) {
      return;
    }
    long[] keys = new long[repeats.length];
    RepeatSieve sieve = new RepeatSieve(repeats.length);
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(text, ranges.start(i), ranges.end(i));
      sieve.add(keys[i]);
    }
    RangeTable table = new RangeTable(text);
    for (int i = 0; i < keys.length; i++) {
      if (sieve.mayRepeat(keys[i]) && table.contains(ranges.start(i), ranges.end(i))) {
        repeats[i] = true;
        count++;
        length += ranges.end(i) - ranges.start(i);
      }
    }
  }

  /** Of the length and five characters, without a loop: lines are short. */
  private static long key(int[] text, int start, int end) {
    int length = end - start;
    long key =
        length * 0x100000001B3L
            + text[start] * 0xC2B2AE3D27D4EB4FL
            + text[start + (length >> 2)] * 0x165667B19E3779F9L
            + text[start + (length >> 1)] * 0x85EBCA77C2B2AE63L
            + text[end - 1 - (length >> 2)] * 0x27D4EB2F165667C5L
            + text[end - 1] * 0xD6E8FEB86659FD93L;
    long mixed = key * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 32);
  }

  boolean repeats(int range) {
    return repeats[range];
  }

  /** How many repeat an earlier one. */
  int count() {
    return count;
  }

  /** Code points of those. */
  long length() {
    return length;
  }
}
