package dev.sluice.refine.signal.datatrove;

import java.util.Arrays;

/** Ranges of one text, told apart by content. Equal hashes are verified, never trusted. */
final class RangeTable {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int[] text;
  private long[] hashes = new long[16];
  private int[] bounds = new int[32];
  private int size;

  RangeTable(int[] text) {
    this.text = text;
  }

  private static long hash(int[] text, int start, int end) {
    long hash = (end - start) * FACTOR;
    for (int i = start; i < end; i++) {
      hash = (hash ^ text[i]) * FACTOR;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  /** Whether a range of the same content, not empty, was there before; if not, it is now. */
  boolean contains(int start, int end) {
    long hash = hash(text, start, end);
    int mask = hashes.length - 1;
    int slot = (int) hash & mask;
    while (bounds[2 * slot + 1] != 0) { // no range that is kept ends at 0
      if (hashes[slot] == hash
          && Arrays.equals(text, bounds[2 * slot], bounds[2 * slot + 1], text, start, end)) {
        return true;
      }
      slot = (slot + 1) & mask;
    }
    put(slot, hash, start, end);
    if (2 * ++size > hashes.length) {
      grow();
    }
    return false;
  }

  private void put(int slot, long hash, int start, int end) {
    hashes[slot] = hash;
    bounds[2 * slot] = start;
    bounds[2 * slot + 1] = end;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldBounds = bounds;
    hashes = new long[4 * oldHashes.length];
    bounds = new int[2 * hashes.length];
    for (int old = 0; old < oldHashes.length; old++) {
      if (oldBounds[2 * old + 1] != 0) {
        int slot = (int) oldHashes[old] & (hashes.length - 1);
        while (bounds[2 * slot + 1] != 0) {
          slot = (slot + 1) & (hashes.length - 1);
        }
        put(slot, oldHashes[old], oldBounds[2 * old], oldBounds[2 * old + 1]);
      }
    }
  }
}
