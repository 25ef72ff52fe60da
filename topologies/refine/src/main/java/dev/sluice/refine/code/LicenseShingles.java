package dev.sluice.refine.code;

/** The distinct runs of three words of a text, as hashes; of fewer if the text has fewer. */
final class LicenseShingles {
  private static final int WORDS = 3;

  /** Open addressing; 0 is empty. */
  private final long[] slots;

  private int size;

  LicenseShingles(long[] words) {
    int shingles = words.length == 0 ? 0 : Math.max(1, words.length - WORDS + 1);
    slots = new long[Math.max(16, Integer.highestOneBit(Math.max(1, shingles)) * 4)];
    for (int i = 0; i < shingles; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(words.length, i + WORDS); j++) {
        hash = finish(hash * 31 + words[j]);
      }
      add(hash == 0 ? 1 : hash);
    }
  }

  private void add(long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 20) & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = hash;
    size++;
  }

  /** How many there are. */
  int size() {
    return size;
  }

  /** All of them, in no order that means anything; 0 stands for none. */
  long[] slots() {
    return slots;
  }

  /** Every shingle has the level 0, half of them 1 or more, a quarter 2 or more … at most 15. */
  static int level(long shingle) {
    return Math.min(15, Long.numberOfTrailingZeros(shingle >>> 40));
  }

  /** 16 bits that do not depend on the level. */
  static char fingerprint(long shingle) {
    return (char) shingle;
  }

  private static long finish(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }
}
