package dev.sluice.refine.perplexity.kenlm;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.nio.charset.StandardCharsets;

/** What a binary file says of itself in its first bytes. */
final class BinaryHeader {
  private static final String MAGIC = "mmap lm http://kheafield.com/code";
  private static final String VERSION = MAGIC + " format version 5\n";
  private static final String INCOMPLETE = MAGIC + " incomplete\n";
  private static final int ZERO = 0x38;
  private static final int ONE = 0x3C;
  private static final int MINUS_HALF = 0x40;
  private static final int ONE_WORD = 0x44;
  private static final int LAST_WORD = 0x48;
  private static final int ONE_LONG = 0x50;
  private static final int ORDER = 0x58;
  private static final int MULTIPLIER = 0x5C;
  private static final int TYPE = 0x60;
  private static final int HAS_WORDS = 0x64;
  private static final int SEARCH_VERSION = 0x68;
  private static final int COUNTS = 0x6C;

  /** Of the header in bytes; the vocabulary follows. */
  private final long size;

  private final ModelType type;

  /** Of the sizes of hash tables, at least 1. */
  private final float multiplier;

  /** Whether the words stand at the end of the file. */
  private final boolean hasWords;

  /** N-grams by order. */
  private final long[] counts;

  BinaryHeader(long size, ModelType type, float multiplier, boolean hasWords, long[] counts) {
    this.size = size;
    this.type = type;
    this.multiplier = multiplier;
    this.hasWords = hasWords;
    this.counts = counts;
  }

  long size() {
    return size;
  }

  ModelType type() {
    return type;
  }

  float multiplier() {
    return multiplier;
  }

  boolean hasWords() {
    return hasWords;
  }

  long[] counts() {
    return counts;
  }

  static boolean isBinary(ModelBytes bytes) {
    return startsWith(bytes, MAGIC);
  }

  private static boolean startsWith(ModelBytes bytes, String start) {
    if (bytes.size() < start.length()) {
      return false;
    }
    byte[] head = new byte[start.length()];
    bytes.get(0, head, head.length);
    return new String(head, StandardCharsets.ISO_8859_1).equals(start);
  }

  static BinaryHeader read(ModelBytes bytes) {
    if (startsWith(bytes, INCOMPLETE)) {
      throw new InvalidModelException(0, "build_binary did not finish this file");
    }
    if (!startsWith(bytes, VERSION)) {
      throw new InvalidModelException(
          MAGIC.length(), "KenLM's binary format of another version than 5; build it again");
    }
    need(bytes, COUNTS);
    expect(bytes, ZERO, 0);
    expect(bytes, ONE, Float.floatToRawIntBits(1));
    expect(bytes, MINUS_HALF, Float.floatToRawIntBits(-0.5f));
    expect(bytes, ONE_WORD, 1);
    expect(bytes, LAST_WORD, -1);
    expect(bytes, ONE_LONG, 1);
    expect(bytes, ONE_LONG + Integer.BYTES, 0);
    int order = bytes.getByte(ORDER) & 0xFF;
    if (order < 2) {
      throw new InvalidModelException(ORDER, "the order is " + order + ", must be at least 2");
    }
    float multiplier = bytes.getFloat(MULTIPLIER);
    if (!(multiplier >= 1 && multiplier <= 1_000_000)) {
      throw new InvalidModelException(
          MULTIPLIER, "the probing multiplier is " + multiplier + ", must be at least 1");
    }
    ModelType type = type(bytes);
    int words = bytes.getByte(HAS_WORDS);
    if (words != 0 && words != 1) {
      throw new InvalidModelException(
          HAS_WORDS, "the flag of the words is " + words + ", must be 0 or 1");
    }
    need(bytes, COUNTS + (long) order * Long.BYTES);
    long[] counts = new long[order];
    for (int i = 0; i < order; i++) {
      int at = COUNTS + i * Long.BYTES;
      counts[i] = bytes.getLong(at);
      // a trie may spend less than a byte on an n-gram, but never less than a bit
      if (counts[i] < 0 || counts[i] / Byte.SIZE > bytes.size()) {
        throw new InvalidModelException(
            at,
            "%s n-grams of order %d, too many for a file of %d bytes"
                .formatted(Long.toUnsignedString(counts[i]), i + 1, bytes.size()));
      }
    }
    if (counts[0] < 1 || counts[0] >= Integer.MAX_VALUE) {
      throw new InvalidModelException(COUNTS, "a vocabulary of " + counts[0] + " words");
    }
    long size = (COUNTS + (long) order * Long.BYTES + 7) / 8 * 8;
    need(bytes, size);
    return new BinaryHeader(size, type, multiplier, words == 1, counts);
  }

  int order() {
    return counts.length;
  }

  private static ModelType type(ModelBytes bytes) {
    int number = bytes.getInt(TYPE);
    ModelType type =
        ModelType.of(number)
            .orElseThrow(
                () ->
                    new InvalidModelException(
                        TYPE, "the model type is " + number + ", must be 0 to 5"));
    if (type == ModelType.REST_PROBING) {
      throw new InvalidModelException(
          TYPE,
          "the model type is 1, probing hash tables with rest costs, which is not read here;"
              + " build it again without -r");
    }
    int version = bytes.getInt(SEARCH_VERSION);
    if (version != type.searchVersion) {
      throw new InvalidModelException(
          SEARCH_VERSION,
          "the version of the structure is %d, must be %d for %s"
              .formatted(version, type.searchVersion, type));
    }
    return type;
  }

  private static void expect(ModelBytes bytes, int at, int value) {
    if (bytes.getInt(at) != value) {
      throw new InvalidModelException(
          at,
          "the test value is 0x%08x, must be 0x%08x: the file comes from a machine of another kind"
              .formatted(bytes.getInt(at), value));
    }
  }

  private static void need(ModelBytes bytes, long length) {
    if (bytes.size() < length) {
      throw new InvalidModelException(bytes.size(), "the file ends inside the header");
    }
  }
}
