package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.ModelBytes;

/** N-grams in one hash table for each order, keyed by a hash of their words. */
final class ProbingLookup extends NgramLookup {
  private static final int SIGN = 0x80000000;

  private final ModelBytes bytes;
  private final ProbingTables tables;
  private long key;

  ProbingLookup(ModelBytes bytes, ProbingTables tables) {
    this.bytes = bytes;
    this.tables = tables;
  }

  @Override
  void unigram(int word) {
    key = word;
    weights(tables.unigram(word));
  }

  @Override
  boolean middle(int index, int word) {
    key = NgramHash.extend(key, word);
    long entry = tables.middle(index).find(key);
    if (entry < 0) {
      return false;
    }
    weights(entry + Long.BYTES);
    return true;
  }

  /** A probability without its sign says that longer n-grams end in this one. */
  private void weights(long address) {
    long both = bytes.getLong(address);
    extendsLeft = (int) both >= 0;
    probability = Float.intBitsToFloat((int) both | SIGN);
    backoff = Float.intBitsToFloat((int) (both >>> Integer.SIZE));
  }

  @Override
  boolean longest(int word) {
    long entry = tables.longest().find(NgramHash.extend(key, word));
    if (entry < 0) {
      return false;
    }
    probability = bytes.getFloat(entry + Long.BYTES);
    return true;
  }
}
