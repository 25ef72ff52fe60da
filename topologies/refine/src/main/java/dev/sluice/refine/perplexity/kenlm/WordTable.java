package dev.sluice.refine.perplexity.kenlm;

/** Words by hash, open addressing at a load of at most 2/3. Grows only while a model is read. */
final class WordTable implements Vocabulary {
  private static final long UNKNOWN_LOWER = WordHash.of("<unk>");
  private static final long UNKNOWN_UPPER = WordHash.of("<UNK>");

  private long[] hashes = new long[1 << 6];
  private int[] indices = new int[1 << 6];
  private int words = 1;
  private boolean sawUnknown;

  /**
   * @return its number, or -1 if it is there already
   */
  int add(long hash) {
    if (hash == UNKNOWN_LOWER || hash == UNKNOWN_UPPER) {
      boolean again = sawUnknown;
      sawUnknown = true;
      return again ? -1 : UNKNOWN;
    }
    if (3L * words >= 2L * hashes.length) {
      grow();
    }
    int at = place(hash);
    if (indices[at] != 0) {
      return -1;
    }
    hashes[at] = hash;
    indices[at] = words;
    return words++;
  }

  boolean sawUnknown() {
    return sawUnknown;
  }

  @Override
  public int index(long hash) {
    return indices[place(hash)];
  }

  /** Where a word is, or where it would be. */
  private int place(long hash) {
    int mask = hashes.length - 1;
    int at = (int) hash & mask;
    while (indices[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldIndices = indices;
    hashes = new long[2 * oldHashes.length];
    indices = new int[hashes.length];
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldIndices[i] != 0) {
        int at = place(oldHashes[i]);
        hashes[at] = oldHashes[i];
        indices[at] = oldIndices[i];
      }
    }
  }
}
