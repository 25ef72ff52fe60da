package dev.sluice.refine.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The words of a text as white space alone cuts it, in Python's sense of {@code str.split()}. Equal
 * words have equal ids, and ids count up from 0 in the order of first occurrence: most words of a
 * text come again, so what is asked of words is best asked once for each id.
 */
public final class SpacedWords {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SPACE_BIT = Integer.numberOfTrailingZeros(CharacterClasses.SPACE);
  private static final long LOWEST_BITS = 0x0101010101010101L;

  /** Brings the lowest bits of eight bytes together in the uppermost byte. */
  private static final long GATHER = 0x0102040810204080L;

  private static final int AT_ONCE = 4;

  private final int[] bounds; // start and end of each
  private final int size;
  private final int[] ids;
  private final int[] counts;
  private final int[] lineStarts;
  private final int distinct;
  private final WordInterner ranges;

  /**
   * @param coded of the same code points, or null
   * @param classes {@link CharacterClasses#of} of each code point
   * @param lines as {@link Document#lines} has them
   */
  SpacedWords(int[] codePoints, CodedText coded, byte[] classes, Spans lines) {
    bounds = new int[classes.length + 2 * Long.BYTES];
    size = cut(classes) / 2;
    ids = new int[size];
    ranges = new WordInterner(codePoints, coded, size);
    for (int word = 0; word < size; word++) {
      ids[word] = ranges.intern(bounds[2 * word], bounds[2 * word + 1]);
    }
    distinct = ranges.size();
    counts = new int[distinct];
    for (int id : ids) {
      counts[id]++;
    }
    lineStarts = lineStarts(lines);
  }

  /**
   * Fills {@link #bounds}, eight characters at a time and nearly without a branch, for where words
   * end no processor can predict.
   *
   * @return how many there are
   */
  private int cut(byte[] classes) {
    int found = 0;
    int before = 0; // 1 if a word goes on
    for (int i = 0; i < classes.length; i += Long.BYTES) {
      long inWords = ~(eight(classes, i) >>> SPACE_BIT) & LOWEST_BITS;
      int word = (int) ((inWords * GATHER) >>> 56);
      int edges = (word ^ (word << 1 | before)) & 0xFF;
      before = word >>> 7;
      int next = found;
      found += Integer.bitCount(edges);
      for (int k = 0; k < AT_ONCE; k++) { // what is too much is written over
        bounds[next++] = i + Integer.numberOfTrailingZeros(edges);
        edges &= edges - 1;
      }
      while (edges != 0) {
        bounds[next++] = i + Integer.numberOfTrailingZeros(edges);
        edges &= edges - 1;
      }
    }
    bounds[found] = classes.length; // if the last word ends with the text
    return found + (found & 1);
  }

  /** The next eight; white space behind the end. */
  private static long eight(byte[] classes, int at) {
    if (at + Long.BYTES <= classes.length) {
      return (long) EIGHT.get(classes, at);
    }
    long rest = LOWEST_BITS * CharacterClasses.SPACE;
    for (int i = classes.length - 1; i >= at; i--) {
      rest = rest << Byte.SIZE | (classes[i] & 0xFF);
    }
    return rest;
  }

  private int[] lineStarts(Spans lines) {
    int[] starts = new int[lines.size() + 1];
    int word = 0;
    for (int line = 0; line < lines.size(); line++) {
      int end = lines.end(line);
      while (word < size && bounds[2 * word] < end) {
        word++;
      }
      starts[line + 1] = word;
    }
    return starts;
  }

  public int size() {
    return size;
  }

  /** First code point of a word. */
  public int start(int word) {
    return bounds[2 * word];
  }

  /** One past the last code point of a word. */
  public int end(int word) {
    return bounds[2 * word + 1];
  }

  /** Code points in a word. */
  public int length(int word) {
    return bounds[2 * word + 1] - bounds[2 * word];
  }

  public int id(int word) {
    return ids[word];
  }

  /** Number of different words; ids are less than this. */
  public int distinct() {
    return distinct;
  }

  /** How often the word with this id occurs. */
  public int count(int id) {
    return counts[id];
  }

  /** First code point of the first word with this id. */
  public int firstStart(int id) {
    return ranges.start(id);
  }

  /** One past the last code point of the first word with this id. */
  public int firstEnd(int id) {
    return ranges.start(id) + ranges.length(id);
  }

  /** Code points in a word with this id. */
  public int lengthOf(int id) {
    return ranges.length(id);
  }

  /** First word of a line of {@link Document#lines}; of the line after the last, all words. */
  public int lineStart(int line) {
    return lineStarts[line];
  }

  /** N-grams of the words that repeat. */
  public RepeatedNgrams repeatedNgrams() {
    int[] before = new int[size + 1];
    for (int word = 0; word < size; word++) {
      before[word + 1] = before[word] + length(word);
    }
    return new RepeatedNgrams(ids, distinct, before, RepeatedNgrams.LONGEST);
  }

  /** Numbers any range of the text as the words are numbered: equal ones equal. */
  WordInterner ranges() {
    return ranges;
  }
}
