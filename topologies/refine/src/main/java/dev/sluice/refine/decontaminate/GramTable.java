package dev.sluice.refine.decontaminate;

import java.util.Arrays;

/**
 * Which passages have an n-gram: an open-addressing table of hashes, two thirds full at most, and
 * the passages of each hash in their order, at most {@value #MOST_NAMED}. 22 bytes for each
 * different n-gram that one passage has.
 */
final class GramTable {
  static final int MOST_NAMED = 10;

  private final long[] keys; // 0 if free
  private final int[] firsts; // in passages, of each slot; one more for the end
  private final int[] passages;

  /**
   * @param hashes of all n-grams, passage by passage
   * @param ends one past the last n-gram of each passage
   * @param counted whether a passage counts where common n-grams are told
   * @param dropCommon whether n-grams that more than {@value #MOST_NAMED} counted passages have are
   *     left out
   */
  GramTable(long[] hashes, int[] ends, boolean[] counted, boolean dropCommon) {
    int total = ends.length == 0 ? 0 : ends[ends.length - 1];
    int distinct = distinct(hashes, total);
    keys = new long[distinct + distinct / 2 + 1];
    firsts = new int[keys.length + 1];
    int[] last = new int[keys.length]; // passage + 1
    int[] having = new int[keys.length];
    int[] counting = new int[keys.length];
    for (int passage = 0, i = 0; passage < ends.length; passage++) {
      for (; i < ends[passage]; i++) {
        int slot = insert(hashes[i]);
        if (last[slot] != passage + 1) {
          last[slot] = passage + 1;
          having[slot]++;
          counting[slot] += counted[passage] ? 1 : 0;
        }
      }
    }
    for (int slot = 0; slot < keys.length; slot++) {
      boolean common = dropCommon && counting[slot] > MOST_NAMED;
      having[slot] = common ? 0 : Math.min(MOST_NAMED, having[slot]);
      firsts[slot + 1] = firsts[slot] + having[slot];
      last[slot] = 0;
    }
    passages = new int[firsts[keys.length]];
    for (int passage = 0, i = 0; passage < ends.length; passage++) {
      for (; i < ends[passage]; i++) {
        int slot = insert(hashes[i]);
        if (last[slot] != passage + 1 && having[slot] > 0) {
          last[slot] = passage + 1;
          passages[firsts[slot + 1] - having[slot]--] = passage;
        }
      }
    }
  }

  private static int distinct(long[] hashes, int total) {
    long[] sorted = Arrays.copyOf(hashes, total);
    Arrays.sort(sorted);
    int different = total == 0 ? 0 : 1;
    for (int i = 1; i < total; i++) {
      different += sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    return different;
  }

  private int insert(long hash) {
    int slot = slot(hash);
    keys[slot] = key(hash);
    return slot;
  }

  /** Where a hash is, or would be. */
  int slot(long hash) {
    long key = key(hash);
    int slot = (int) (((key >>> 32) * keys.length) >>> 32);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 == keys.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  /** How many passages a slot names; 0 for a free one and for a common n-gram. */
  int named(int slot) {
    return firsts[slot + 1] - firsts[slot];
  }

  int passage(int slot, int index) {
    return passages[firsts[slot] + index];
  }

  long bytes() {
    return 12L * keys.length + 4L * passages.length;
  }
}
