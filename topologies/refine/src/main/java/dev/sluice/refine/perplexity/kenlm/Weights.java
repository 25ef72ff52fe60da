package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/**
 * Reads the weights of n-grams in a trie: as they are (31 bits of a probability whose sign is
 * known, 32 of a backoff) or as places in tables, one table an order.
 */
final class Weights {
  private static final int SIGN = 0x80000000;
  private static final int PROBABILITY_BITS = 31;
  private static final int BACKOFF_BITS = 32;
  private static final int MOST_BITS = 25;
  private static final int VERSION = 2;

  private final ModelBytes bytes;
  private final int order;
  private final int probabilityBits;
  private final int backoffBits;

  /** Where the tables start; 0 if there are none. */
  private final long tables;

  private Weights(ModelBytes bytes, int order, int probabilityBits, int backoffBits, long tables) {
    this.bytes = bytes;
    this.order = order;
    this.probabilityBits = probabilityBits;
    this.backoffBits = backoffBits;
    this.tables = tables;
  }

  static Weights read(ModelBytes bytes, Regions regions, BinaryHeader header) {
    if (!header.type().isQuantized()) {
      return new Weights(bytes, header.order(), PROBABILITY_BITS, BACKOFF_BITS, 0);
    }
    long head = regions.pass(1, Long.BYTES, "the head of the tables of weights");
    if (bytes.getByte(head) != VERSION) {
      throw new InvalidModelException(
          head, "the version of the tables is " + bytes.getByte(head) + ", must be " + VERSION);
    }
    int probabilityBits = bits(bytes, head + 1, "probabilities");
    int backoffBits = bits(bytes, head + 2, "backoffs");
    long middle = (1L << probabilityBits) + (1L << backoffBits);
    long values = (header.order() - 2) * middle + (1L << probabilityBits);
    long tables = regions.pass(values, Float.BYTES, "the tables of weights");
    return new Weights(bytes, header.order(), probabilityBits, backoffBits, tables);
  }

  private static int bits(ModelBytes bytes, long at, String what) {
    int bits = bytes.getByte(at);
    if (bits < 1 || bits > MOST_BITS) {
      throw new InvalidModelException(
          at, "%d bits for %s, must be 1 to %d".formatted(bits, what, MOST_BITS));
    }
    return bits;
  }

  int middleBits() {
    return probabilityBits + backoffBits;
  }

  int longestBits() {
    return probabilityBits;
  }

  /** Of a record of order {@code index + 2}. */
  void middle(BitPacked records, int index, long payload, NgramLookup into) {
    if (tables == 0) {
      into.probability = plain(records.read(payload));
      into.backoff = Float.intBitsToFloat((int) records.read(payload + PROBABILITY_BITS));
      return;
    }
    long both = records.read(payload);
    long backoff = both & ((1L << backoffBits) - 1);
    long probability = (both >>> backoffBits) & ((1L << probabilityBits) - 1);
    long table = tables + index * ((1L << probabilityBits) + (1L << backoffBits)) * Float.BYTES;
    into.probability = bytes.getFloat(table + probability * Float.BYTES);
    into.backoff = bytes.getFloat(table + ((1L << probabilityBits) + backoff) * Float.BYTES);
  }

  /** Of a record of the model's order. */
  float longest(BitPacked records, long payload) {
    long value = records.read(payload);
    if (tables == 0) {
      return plain(value);
    }
    long table =
        tables + (order - 2) * ((1L << probabilityBits) + (1L << backoffBits)) * Float.BYTES;
    return bytes.getFloat(table + (value & ((1L << probabilityBits) - 1)) * Float.BYTES);
  }

  private static float plain(long value) {
    return Float.intBitsToFloat((int) value | SIGN);
  }
}
