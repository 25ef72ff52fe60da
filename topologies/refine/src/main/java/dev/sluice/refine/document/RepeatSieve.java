package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * Picks out the pairs of neighbours that may occur more than once, by a few bits each: whatever
 * repeats is kept, and of the rest all but a few are not. Most pairs of words in ordinary text
 * occur once and so never reach a table.
 */
final class RepeatSieve {
  private static final int BITS_A_PAIR = 8;

  private final long[] once;
  private final long[] again;
  private final int shift;
  private final boolean[] kept;

  /**
   * @param size most pairs that will be looked at
   */
  RepeatSieve(int size) {
    int bits = Math.max(6, 32 - Integer.numberOfLeadingZeros(Math.max(1, size) * BITS_A_PAIR));
    this.once = new long[1 << (bits - 6)];
    this.again = new long[once.length];
    this.shift = Long.SIZE - bits;
    this.kept = new boolean[size];
  }

  /**
   * Looks at the pairs that begin at 0 to {@code last}; a negative number is in no pair.
   *
   * @return how many are kept
   */
  int keepRepeated(int[] numbers, int last) {
    Arrays.fill(once, 0);
    Arrays.fill(again, 0);
    for (int i = 0; i <= last; i++) {
      if ((numbers[i] | numbers[i + 1]) >= 0) {
        int place = place(numbers[i], numbers[i + 1]);
        long bit = 1L << place;
        again[place >>> 6] |= once[place >>> 6] & bit;
        once[place >>> 6] |= bit;
      }
    }
    int count = 0;
    for (int i = 0; i <= last; i++) {
      kept[i] = false;
      if ((numbers[i] | numbers[i + 1]) >= 0) {
        int place = place(numbers[i], numbers[i + 1]);
        kept[i] = (again[place >>> 6] & (1L << place)) != 0;
        count += kept[i] ? 1 : 0;
      }
    }
    return count;
  }

  boolean isKept(int pair) {
    return kept[pair];
  }

  private int place(int first, int second) {
    long key = (long) first << 32 | second;
    long mixed = (key ^ (key >>> 29)) * 0x9E3779B97F4A7C15L;
    return (int) (((mixed ^ (mixed >>> 32)) * 0xD1342543DE82EF95L) >>> shift);
  }
}
