package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.ModelBytes;

/**
 * Where the continuations of a record begin: its low bits stand in the record. If pointers are
 * compressed, a table tells the first record for each value of the high bits (Raj and Whittaker,
 * Lossless compression of language model structure and word identifiers, 2003); if not, there are
 * no high bits.
 */
final class Continuations {
  private static final int HEAD = 8;

  private final ModelBytes bytes;
  private final int inlineBits;
  private final long inlineMask;
  private final long table;
  private final long tableSize;

  private Continuations(ModelBytes bytes, int inlineBits, long table, long tableSize) {
    this.bytes = bytes;
    this.inlineBits = inlineBits;
    this.inlineMask = (1L << inlineBits) - 1;
    this.table = table;
    this.tableSize = tableSize;
  }

  /**
   * @param greatest continuation that has to fit
   */
  static Continuations inRecords(ModelBytes bytes, long greatest) {
    return new Continuations(bytes, BitPacked.bits(greatest), 0, 0);
  }

  /**
   * @param records that continue, the extra last one included
   * @param greatest continuation that has to fit
   * @param mostHighBits that the table may take
   */
  static Continuations compressed(
      ModelBytes bytes, Regions regions, long records, long greatest, int mostHighBits) {
    int required = BitPacked.bits(greatest);
    int highBits = highBits(records, greatest, Math.min(required, mostHighBits));
    int inlineBits = required - highBits;
    long tableSize = (greatest >>> inlineBits) + 1;
    long from = regions.pass(tableSize, Long.BYTES, "the table of pointers");
    regions.pass(1, HEAD + 7, "the table of pointers"); // its head, and room to align it
    long table = (from + 7) / 8 * 8 + HEAD;
    return new Continuations(bytes, inlineBits, table, tableSize);
  }

  /** The number of high bits that makes table and records smallest, as the original chooses. */
  private static int highBits(long records, long greatest, int most) {
    int best = 0;
    long smallest = Long.MAX_VALUE;
    for (int bits = 0; bits <= most; bits++) {
      long size = (greatest >>> (BitPacked.bits(greatest) - bits)) * Long.SIZE - records * bits;
      if (size < smallest) {
        smallest = size;
        best = bits;
      }
    }
    return best;
  }

  int inlineBits() {
    return inlineBits;
  }

  /**
   * @param inline what stands in the record, perhaps with other bits above
   */
  long begin(long record, long inline) {
    long low = inline & inlineMask;
    return tableSize == 0 ? low : (high(record) << inlineBits) | low;
  }

  /** The last place in the table whose record is not after this one. */
  private long high(long record) {
    long low = 0;
    long high = tableSize;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (bytes.getLong(table + middle * Long.BYTES) <= record) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }
}
