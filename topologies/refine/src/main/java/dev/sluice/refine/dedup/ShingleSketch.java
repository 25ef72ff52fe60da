package dev.sluice.refine.dedup;

import java.util.Arrays;

/**
 * The set of a text's shingles, as 31-bit hashes: all of them, or of a long text the {@value
 * #CAPACITY} smallest (bottom-k sampling; Broder, "On the resemblance and containment of
 * documents", 1997). What a pair of documents is compared by before one is called a duplicate.
 *
 * <p>Immutable. Two shingles of different texts have the same hash with a probability of 2^-31.
 */
public final class ShingleSketch {
  /** Most hashes kept. */
  public static final int CAPACITY = 4096;

  private static final int DISCARDED_BITS = 33;

  private final int[] hashes;
  private final boolean whole;

  private ShingleSketch(int[] hashes, boolean whole) {
    this.hashes = hashes;
    this.whole = whole;
  }

  /**
   * @param shingles hashes of 64 bits, of which the upper 31 count; repetitions make no difference
   * @throws IllegalArgumentException if there are none
   */
  static ShingleSketch of(long[] shingles) {
    if (shingles.length == 0) {
      throw new IllegalArgumentException("a sketch needs a shingle");
    }
    int[] hashes = new int[shingles.length];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (int) (shingles[i] >>> DISCARDED_BITS);
    }
    Arrays.sort(hashes);
    int distinct = 1;
    for (int i = 1; i < hashes.length; i++) {
      hashes[distinct] = hashes[i];
      distinct += hashes[i] == hashes[distinct - 1] ? 0 : 1;
    }
    int kept = Math.min(distinct, CAPACITY);
    return new ShingleSketch(Arrays.copyOf(hashes, kept), kept == distinct);
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws IllegalArgumentException for anything else that no sketch could have written
   */
  public static ShingleSketch fromBytes(byte[] bytes) {
    GapCode.Ascending read = GapCode.read(bytes, CAPACITY);
    return new ShingleSketch(read.numbers(), !read.flag());
  }

  /** About three bytes a shingle for texts of some hundred words, two for long ones. */
  public byte[] toBytes() {
    return GapCode.write(hashes, !whole);
  }

  /** Number of hashes held. */
  public int size() {
    return hashes.length;
  }

  /** Whether all shingles of the text are in it. */
  public boolean isWhole() {
    return whole;
  }

  /**
   * Jaccard similarity of the two sets of shingles, 0 to 1: exact if both sketches are whole; else
   * estimated, with a standard error of at most 0.008.
   */
  public double jaccard(ShingleSketch other) {
    int limit = Math.min(reach(), other.reach());
    int size = countUpTo(limit);
    int otherSize = other.countUpTo(limit);
    int common = common(hashes, size, other.hashes, otherSize);
    return (double) common / (size + otherSize - common);
  }

  /**
   * The most that {@link #jaccard} can give for two whole sketches, by their sizes alone; 1 if one
   * is not whole.
   */
  public double mostJaccard(ShingleSketch other) {
    if (!whole || !other.whole) {
      return 1;
    }
    int smaller = Math.min(hashes.length, other.hashes.length);
    return (double) smaller / Math.max(hashes.length, other.hashes.length);
  }

  /** Every hash of the text up to this one is held. */
  private int reach() {
    return whole ? Integer.MAX_VALUE : hashes[hashes.length - 1];
  }

  private int countUpTo(int limit) {
    int at = Arrays.binarySearch(hashes, limit);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Steps through both without a branch on which is the smaller, which nothing could predict. */
  private static int common(int[] one, int size, int[] other, int otherSize) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < size && j < otherSize) {
      int difference = one[i] - other[j]; // both at least 0, so it does not overflow
      int less = difference >> 31;
      int greater = -difference >> 31;
      i += 1 + greater;
      j += 1 + less;
      common += 1 + less + greater;
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShingleSketch that
        && whole == that.whole
        && Arrays.equals(hashes, that.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "ShingleSketch[%d hashes%s]".formatted(hashes.length, whole ? "" : ", sampled");
  }
}
