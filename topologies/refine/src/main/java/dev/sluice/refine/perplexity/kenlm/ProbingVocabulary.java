package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** Words by hash table. */
final class ProbingVocabulary implements Vocabulary {
  private static final int ENTRY = 12;

  private final ModelBytes bytes;
  private final ProbingTable table;
  private final long words;

  private ProbingVocabulary(ModelBytes bytes, ProbingTable table, long words) {
    this.bytes = bytes;
    this.table = table;
    this.words = words;
  }

  static ProbingVocabulary read(ModelBytes bytes, Regions regions, BinaryHeader header) {
    long start = regions.pass(1, Long.BYTES, "the head of the vocabulary");
    int version = bytes.getInt(start);
    if (version != 0) {
      throw new InvalidModelException(
          start, "the version of the vocabulary is " + version + ", must be 0");
    }
    ProbingTable table =
        ProbingTable.read(
            bytes, regions, header.counts()[0], header.multiplier(), ENTRY, "the vocabulary");
    return new ProbingVocabulary(bytes, table, header.counts()[0]);
  }

  @Override
  public int index(long hash) {
    long entry = table.find(hash);
    if (entry < 0) {
      return UNKNOWN;
    }
    int index = bytes.getInt(entry + Long.BYTES);
    if (index < 0 || index > words) {
      throw new InvalidModelException(
          entry + Long.BYTES,
          "a word has the number %s, but there are %d words"
              .formatted(Integer.toUnsignedString(index), words));
    }
    return index;
  }
}
