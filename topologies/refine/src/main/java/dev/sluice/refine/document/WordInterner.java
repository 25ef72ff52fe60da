package dev.sluice.refine.document;

import java.util.Arrays;

/**
 * Gives equal ranges of one text equal ids, counting up from 0 in the order they are met. Ranges
 * are told apart by their content, never by a hash alone.
 */
final class WordInterner {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int[] codePoints;
  private final CodedText coded; // null: ranges are read code point by code point
  private int[] slots; // id + 1, at most a quarter of them taken
  private int shift;
  private long[] heads; // the range itself if that is coded and of up to eight, else a hash
  private int[] starts;
  private int[] lengths;
  private int size;

  /**
   * @param coded of the same code points, or null
   * @param expected how many words there may be; more find room
   */
  WordInterner(int[] codePoints, CodedText coded, int expected) {
    this.codePoints = codePoints;
    this.coded = coded;
    int room = Integer.highestOneBit(Math.max(8, expected));
    this.slots = new int[4 * room];
    this.shift = Long.numberOfLeadingZeros(slots.length - 1);
    this.heads = new long[room];
    this.starts = new int[room];
    this.lengths = new int[room];
  }

  /**
   * @param end more than start
   */
  int intern(int start, int end) {
    int length = end - start;
    if (coded == null) {
      return intern(WordHash.of(codePoints, start, end), start, length, false);
    }
    if (length <= CodedText.AT_ONCE) {
      return intern(coded.read(start, length), start, length, true);
    }
    long hash = coded.read(end - CodedText.AT_ONCE);
    for (int i = start; i < end - CodedText.AT_ONCE; i += CodedText.AT_ONCE) {
      hash = (hash ^ (hash >>> 32) ^ coded.read(i)) * FACTOR;
    }
    return intern(hash, start, length, false);
  }

  private int intern(long head, int start, int length, boolean isWhole) {
    int mask = slots.length - 1;
    int slot = slot(head, length);
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (heads[id] == head
          && lengths[id] == length
          && (isWhole || isSame(starts[id], start, length))) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
    if (size == heads.length) {
      grow();
      return intern(head, start, length, isWhole);
    }
    slots[slot] = size + 1;
    heads[size] = head;
    starts[size] = start;
    lengths[size] = length;
    return size++;
  }

  private void grow() {
    heads = Arrays.copyOf(heads, 2 * size);
    starts = Arrays.copyOf(starts, 2 * size);
    lengths = Arrays.copyOf(lengths, 2 * size);
    slots = new int[2 * slots.length];
    shift--;
    for (int id = 0; id < size; id++) {
      int slot = slot(heads[id], lengths[id]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = id + 1;
    }
  }

  private int slot(long head, int length) {
    return (int) (((head + length) * FACTOR) >>> shift);
  }

  private boolean isSame(int one, int other, int length) {
    return coded == null
        ? equal(codePoints, one, codePoints, other, other + length)
        : coded.isSame(one, other, length);
  }

  /** Words are short: a plain loop is done before a library call has begun. */
  static boolean equal(int[] one, int oneStart, int[] other, int start, int end) {
    if (one.length - oneStart < end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (one[oneStart + i - start] != other[i]) {
        return false;
      }
    }
    return true;
  }

  /** Number of ids. */
  int size() {
    return size;
  }

  /** Where the first word with an id begins. */
  int start(int id) {
    return starts[id];
  }

  int length(int id) {
    return lengths[id];
  }

  /** Whether the word with this id is a member of the set. */
  boolean isIn(WordSet set, int id) {
    return set.contains(codePoints, starts[id], starts[id] + lengths[id]);
  }
}
