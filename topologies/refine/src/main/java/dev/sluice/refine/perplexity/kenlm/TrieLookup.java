package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.ModelBytes;

/** N-grams in a trie, from their last word to the left. */
final class TrieLookup extends NgramLookup {
  private final ModelBytes bytes;
  private final Trie trie;
  private long begin;
  private long end;

  TrieLookup(ModelBytes bytes, Trie trie) {
    this.bytes = bytes;
    this.trie = trie;
  }

  @Override
  void unigram(int word) {
    long at = trie.unigrams() + (long) word * Trie.UNIGRAM;
    long both = bytes.getLong(at);
    probability = Float.intBitsToFloat((int) both);
    backoff = Float.intBitsToFloat((int) (both >>> Integer.SIZE));
    begin = bytes.getLong(at + Long.BYTES);
    end = bytes.getLong(at + Long.BYTES + Trie.UNIGRAM);
    extendsLeft = begin != end;
  }

  @Override
  boolean middle(int index, int word) {
    BitPacked records = trie.middles()[index];
    long record = records.find(word, begin, end);
    if (record < 0) {
      return false;
    }
    Weights weights = trie.weights();
    long payload = records.payload(record);
    weights.middle(records, index, payload, this);
    Continuations next = trie.continuations()[index];
    long pointer = payload + weights.middleBits();
    begin = next.begin(record, records.read(pointer));
    end = next.begin(record + 1, records.read(pointer + records.recordBits()));
    extendsLeft = begin != end;
    return true;
  }

  @Override
  boolean longest(int word) {
    BitPacked records = trie.longest();
    long record = records.find(word, begin, end);
    if (record < 0) {
      return false;
    }
    probability = trie.weights().longest(records, records.payload(record));
    return true;
  }
}
