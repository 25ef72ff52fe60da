package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a normaliser puts in place of which strings: a double array in the layout of darts-clone,
 * whose leaves point into a block of strings that end with 0. Checked as it is used.
 */
final class CharsMap {
  static final int NOTHING = -1;

  private static final int LEAF = 1 << 8;
  private static final int LABEL = 0x800000FF;
  private static final int LONG_OFFSET = 1 << 9;

  private final int[] units;
  private final byte[] replacements;
  private final int fileStart;
  private int matchedLength;

  private CharsMap(int[] units, byte[] replacements, int fileStart) {
    this.units = units;
    this.replacements = replacements;
    this.fileStart = fileStart;
  }

  /** A reader of the same map for another thread. */
  CharsMap forAnotherThread() {
    return new CharsMap(units, replacements, fileStart);
  }

  /**
   * @param map empty if nothing is replaced
   * @param fileStart where it stands in the file
   */
  static CharsMap read(byte[] map, int fileStart) {
    if (map.length == 0) {
      return new CharsMap(new int[0], new byte[0], fileStart);
    }
    ByteBuffer buffer = ByteBuffer.wrap(map).order(ByteOrder.LITTLE_ENDIAN);
    long size = map.length > Integer.BYTES ? Integer.toUnsignedLong(buffer.getInt()) : 0;
    if (size == 0 || size >= map.length - Integer.BYTES || size % Integer.BYTES != 0) {
      throw new InvalidModelException(
          fileStart, "a map of %d characters' bytes in %d".formatted(size, map.length));
    }
    int[] units = new int[(int) size / Integer.BYTES];
    buffer.asIntBuffer().get(units);
    byte[] replacements = new byte[map.length - Integer.BYTES - (int) size];
    buffer.position(Integer.BYTES + (int) size).get(replacements);
    if (replacements[replacements.length - 1] != 0) {
      throw new InvalidModelException(
          fileStart + (long) map.length - 1, "the last replacement has no end");
    }
    return new CharsMap(units, replacements, fileStart);
  }

  /**
   * Where the replacement of the longest string that the text goes on with begins, or {@link
   * #NOTHING}. Its length is then {@link #matchedLength}.
   */
  int match(byte[] text, int from, int to) {
    if (units.length == 0) {
      return NOTHING;
    }
    int value = NOTHING;
    int node = offset(units[0]);
    for (int at = from; at < to; at++) {
      int label = text[at] & 0xFF;
      node = inside(node ^ label);
      int unit = units[node];
      if ((unit & LABEL) != label) {
        break;
      }
      node ^= offset(unit);
      if ((unit & LEAF) != 0) {
        value = units[inside(node)] & Integer.MAX_VALUE;
        matchedLength = at + 1 - from;
      }
    }
    if (value >= replacements.length) {
      throw new InvalidModelException(
          fileStart, "a replacement at %d of %d bytes".formatted(value, replacements.length));
    }
    return value;
  }

  int matchedLength() {
    return matchedLength;
  }

  byte[] replacements() {
    return replacements;
  }

  /** Whether only strings that go on with bytes above 0x7F are replaced. */
  boolean isPlain(int ascii) {
    if (units.length == 0) {
      return true;
    }
    int node = inside(offset(units[0]) ^ ascii);
    int unit = units[node];
    if ((unit & LABEL) != ascii) {
      return true;
    }
    if ((unit & LEAF) != 0) {
      return false;
    }
    node ^= offset(unit);
    for (int second = 0; second < 0x80; second++) {
      int child = node ^ second;
      if (child >= 0 && child < units.length && (units[child] & LABEL) == second) {
        return false;
      }
    }
    return true;
  }

  private int inside(int node) {
    if (node < 0 || node >= units.length) {
      throw new InvalidModelException(
          fileStart, "node %d of a map with %d".formatted(node, units.length));
    }
    return node;
  }

  private static int offset(int unit) {
    return (unit >>> 10) << ((unit & LONG_OFFSET) >>> 6);
  }
}
