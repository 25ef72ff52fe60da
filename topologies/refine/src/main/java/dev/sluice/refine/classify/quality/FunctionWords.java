package dev.sluice.refine.classify.quality;

/**
 * English words of grammar, of at most {@link #LONGEST} bytes: running prose is full of them, menus
 * and product lists are not. The key of a word is its bytes, the last one lowest.
 */
final class FunctionWords {

  /** Bytes of the longest word that has a key. */
  static final int LONGEST = 8;

  private static final String WORDS =
      "a about after all also although an and any are as at be because been before being between"
          + " both but by can could did do does during each for from had has have he her his how"
          + " however if in into is it its many may might more most much no nor not of often on one"
          + " only or other over she should since so some such than that the their them then there"
          + " these they this those though through to under until up was were what when where"
          + " whether which while who whose why will with within would";

  private static final int SLOTS = 1024;
  private static final long[] TABLE = table();

  private FunctionWords() {}

  private static long[] table() {
    long[] table = new long[SLOTS];
    for (String word : WORDS.split(" ")) {
      long key = 0;
      for (int i = 0; i < word.length(); i++) {
        key = (key << 8) | word.charAt(i);
      }
      int slot = slot(key);
      while (table[slot] != 0) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      table[slot] = key;
    }
    return table;
  }

  /** Whether it is one of them; 0, the key of a longer word, is not. */
  static boolean contains(long key) {
    if (key == 0) {
      return false;
    }
    int slot = slot(key);
    while (TABLE[slot] != 0) {
      if (TABLE[slot] == key) {
        return true;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    return false;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 54);
  }
}
