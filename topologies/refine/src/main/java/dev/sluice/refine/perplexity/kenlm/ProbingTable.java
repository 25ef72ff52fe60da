package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/**
 * A hash table in a file: entries begin with a 64-bit key, 0 where the bucket is free; an entry
 * stands in the bucket that its key names, or in the next free one after it.
 */
final class ProbingTable {
  /**
   * Buckets looked at before the table counts as damaged. At the default load of 2/3 the longest
   * run among 10^10 entries is expected below 400, at a load of 0.95 below 20,000.
   */
  private static final int LONGEST_RUN = 1 << 16;

  private static final long ABSENT = -1;

  private final ModelBytes bytes;
  private final long start;
  private final long end;
  private final int width;
  private final LongModulus modulus;

  private ProbingTable(ModelBytes bytes, long start, long buckets, int width) {
    this.bytes = bytes;
    this.start = start;
    this.end = start + buckets * width;
    this.width = width;
    this.modulus = new LongModulus(buckets);
  }

  static ProbingTable read(
      ModelBytes bytes, Regions regions, long entries, float multiplier, int width, String what) {
    long buckets = Math.max(entries + 1, (long) (multiplier * (float) entries));
    long start = regions.pass(buckets, width, what);
    return new ProbingTable(bytes, start, buckets, width);
  }

  /** Where the entry of a key is in the file, or -1. */
  long find(long key) {
    long address = start + modulus.of(key) * width;
    for (int probes = 0; probes < LONGEST_RUN; probes++) {
      long found = bytes.getLong(address);
      if (found == key) {
        return address;
      }
      if (found == 0) {
        return ABSENT;
      }
      address += width;
      if (address == end) {
        address = start;
      }
    }
    throw new InvalidModelException(
        address, "no free bucket among " + LONGEST_RUN + " of a hash table");
  }
}
