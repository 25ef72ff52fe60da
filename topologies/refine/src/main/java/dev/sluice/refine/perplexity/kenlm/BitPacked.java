package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/**
 * N-grams of one order in a trie, as records of so many bits: the word at the left, then weights,
 * then where the n-grams that continue to the left begin. Records with the same right side stand
 * together, in ascending order of the word.
 */
final class BitPacked {
  /** From so few candidates on it is faster to look at one after the other. */
  private static final int FEW = 8;

  private static final int STEPS = 16;
  private static final long ABSENT = -1;
  private static final long FACTORS = 1L << 31; // products of two below it do not overflow

  private final ModelBytes bytes;
  private final long start;
  private final long entries;
  private final long vocabulary;
  private final int recordBits;
  private final int wordBits;
  private final long wordMask;

  private BitPacked(
      ModelBytes bytes, long start, long entries, long vocabulary, int recordBits, int wordBits) {
    this.bytes = bytes;
    this.start = start;
    this.entries = entries;
    this.vocabulary = vocabulary;
    this.recordBits = recordBits;
    this.wordBits = wordBits;
    this.wordMask = (1L << wordBits) - 1;
  }

  /**
   * @param otherBits bits of a record after its word
   */
  static BitPacked read(
      ModelBytes bytes,
      Regions regions,
      long entries,
      long vocabulary,
      int otherBits,
      String what) {
    int wordBits = bits(vocabulary);
    int recordBits = wordBits + otherBits;
    // one more record holds the end of the last one's continuations; 8 bytes let long reads pass
    long whole = (entries + 1) / Byte.SIZE;
    long rest = ((entries + 1) % Byte.SIZE * recordBits + 7) / Byte.SIZE;
    long start = regions.pass(whole, recordBits, what);
    regions.pass(rest + Long.BYTES, 1, what);
    return new BitPacked(bytes, start, entries, vocabulary, recordBits, wordBits);
  }

  /** Bits that hold any number up to the greatest. */
  static int bits(long greatest) {
    return Long.SIZE - Long.numberOfLeadingZeros(greatest);
  }

  long entries() {
    return entries;
  }

  int recordBits() {
    return recordBits;
  }

  /** What stands after the word in a record, as a place in bits. */
  long payload(long record) {
    return record * recordBits + wordBits;
  }

  /** At least 57 bits from a place on, the first the lowest. */
  long read(long bit) {
    return bytes.getLong(start + (bit >>> 3)) >>> (bit & 7);
  }

  /** The place of this in the file, for messages. */
  long start() {
    return start;
  }

  /**
   * The record of a word among those from {@code low} to {@code high}, or -1.
   *
   * @throws InvalidModelException if there are no such records
   */
  long find(long word, long low, long high) {
    if (low < 0 || low > high || high > entries) {
      throw new InvalidModelException(
          start, "continuations from %d to %d of %d records".formatted(low, high, entries));
    }
    long lowest = 0;
    long highest = vocabulary;
    for (int step = 0; high - low > FEW; step++) {
      long middle = (low + high) >>> 1;
      if (step < STEPS && word >= lowest && word <= highest) {
        middle = Math.min(high - 1, low + guess(word - lowest, high - low, highest - lowest));
      }
      long found = read(middle * recordBits) & wordMask;
      if (found < word) {
        low = middle + 1;
        lowest = found;
      } else if (found > word) {
        high = middle;
        highest = found;
      } else {
        return middle;
      }
    }
    for (long i = low; i < high; i++) {
      if ((read(i * recordBits) & wordMask) == word) {
        return i;
      }
    }
    return ABSENT;
  }

  private static long guess(long offset, long width, long range) {
    return width < FACTORS
        ? offset * width / (range + 1)
        : (long) ((double) offset * width / (range + 1));
  }
}
