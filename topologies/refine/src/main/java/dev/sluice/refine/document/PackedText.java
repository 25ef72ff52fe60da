package dev.sluice.refine.document;

/**
 * A text without its white space, for hashes of any range of it. What lies where is told by {@link
 * SpacedWords}: each follows right behind the one before.
 */
public final class PackedText {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final CodedText coded; // null: there are code points instead
  private final int[] codePoints;
  private final int length;

  PackedText(int[] text, CodedText codedText, SpacedWords words) {
    coded = codedText == null ? null : new CodedText(text.length);
    codePoints = codedText == null ? new int[text.length] : null;
    int at = 0;
    for (int word = 0; word < words.size(); word++) {
      int start = words.start(word);
      int count = words.end(word) - start;
      if (coded == null) {
        System.arraycopy(text, start, codePoints, at, count);
      } else {
        coded.copy(codedText, start, count, at);
      }
      at += count;
    }
    length = at;
  }

  /** Code points in it. */
  public int length() {
    return length;
  }

  /**
   * A 64-bit hash of a range, in which also equal ones of different length differ.
   *
   * @param count code points, at least 1
   */
  public long hash(int at, int count) {
    return coded == null ? hashCodePoints(at, count) : hashCoded(at, count);
  }

  private long hashCoded(int at, int count) {
    long hash = count;
    int last = count & -CodedText.AT_ONCE;
    for (int i = 0; i < last; i += CodedText.AT_ONCE) {
      hash = (hash ^ (hash >>> 32) ^ coded.read(at + i)) * FACTOR;
    }
    if (last < count) {
      hash = (hash ^ (hash >>> 32) ^ coded.read(at + last, count - last)) * FACTOR;
    }
    return hash ^ (hash >>> 32);
  }

  private long hashCodePoints(int at, int count) {
    long hash = count;
    for (int i = at; i < at + count; i++) {
      hash = (hash ^ (hash >>> 32) ^ codePoints[i]) * FACTOR;
    }
    return hash ^ (hash >>> 32);
  }
}
