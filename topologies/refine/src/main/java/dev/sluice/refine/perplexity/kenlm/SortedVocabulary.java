package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** Words by their hashes, which stand in ascending order; a word's number is its place. */
final class SortedVocabulary implements Vocabulary {
  /** From so few candidates on it is faster to look at one after the other. */
  private static final int FEW = 8;

  private static final int STEPS = 8;

  private final ModelBytes bytes;
  private final long start;
  private final long words;

  private SortedVocabulary(ModelBytes bytes, long start, long words) {
    this.bytes = bytes;
    this.start = start;
    this.words = words;
  }

  static SortedVocabulary read(ModelBytes bytes, Regions regions, BinaryHeader header) {
    long head = regions.pass(1, Long.BYTES, "the size of the vocabulary");
    long room = header.counts()[0];
    long start = regions.pass(room, Long.BYTES, "the vocabulary");
    long words = bytes.getLong(head);
    if (words < 0 || words > room) {
      throw new InvalidModelException(
          head,
          "the vocabulary has %s words, but there are %d unigrams"
              .formatted(Long.toUnsignedString(words), room));
    }
    return new SortedVocabulary(bytes, start, words);
  }

  /** Hashes are spread evenly, so a few guessed places come close; the rest is halved. */
  @Override
  public int index(long hash) {
    long low = 0;
    long high = words;
    double lowest = 0;
    double highest = 0x1p64;
    double wanted = unsigned(hash);
    for (int step = 0; high - low > FEW; step++) {
      long middle = (low + high) >>> 1;
      if (step < STEPS) {
        double guess = low + (wanted - lowest) / (highest - lowest) * (high - low);
        middle = Math.min(high - 1, Math.max(low, (long) guess));
      }
      long found = bytes.getLong(start + middle * Long.BYTES);
      int comparison = Long.compareUnsigned(found, hash);
      if (comparison == 0) {
        return (int) middle + 1;
      }
      if (comparison < 0) {
        low = middle + 1;
        lowest = unsigned(found);
      } else {
        high = middle;
        highest = unsigned(found);
      }
    }
    for (long i = low; i < high; i++) {
      if (bytes.getLong(start + i * Long.BYTES) == hash) {
        return (int) i + 1;
      }
    }
    return UNKNOWN;
  }

  private static double unsigned(long value) {
    return value >= 0 ? value : value + 0x1p64;
  }
}
