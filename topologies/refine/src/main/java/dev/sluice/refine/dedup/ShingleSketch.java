package dev.sluice.refine.dedup;

import java.util.Arrays;

/**
 * The set of a text's shingles, as 31-bit hashes: all of them, or of a long text the {@value
 * #CAPACITY} smallest (bottom-k sampling; Broder, "On the resemblance and containment of
 * documents", 1997). What a pair of documents is compared by before one is called a duplicate.
 *
 * <p>Immutable. Two shingles of different texts have the same hash with a probability of 2^-31. A
 * sketch read from bytes is taken apart when it is first compared: of most that are read only the
 * size is asked.
 */
public final class ShingleSketch {
  /** Most hashes kept. */
  public static final int CAPACITY = 4096;

  private static final int DISCARDED_BITS = 33;

  /** Between two looks whether enough can still be in common. */
  private static final int STEPS = 64;

  private final int size;
  private final boolean whole;

  // One of them at least is set, and the other follows from it.
  private int[] hashes;
  private byte[] bytes;

  private ShingleSketch(int size, boolean whole, int[] hashes, byte[] bytes) {
    this.size = size;
    this.whole = whole;
    this.hashes = hashes;
    this.bytes = bytes;
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
    hashes = RadixSort.ascending(hashes);
    int distinct = 1;
    for (int i = 1; i < hashes.length; i++) {
      hashes[distinct] = hashes[i];
      distinct += hashes[i] == hashes[distinct - 1] ? 0 : 1;
    }
    int kept = Math.min(distinct, CAPACITY);
    return new ShingleSketch(kept, kept == distinct, Arrays.copyOf(hashes, kept), null);
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @param bytes not changed any more
   * @throws IllegalArgumentException for anything else that no sketch could have written; where the
   *     first bytes do not show it, when the sketch is first compared
   */
  public static ShingleSketch fromBytes(byte[] bytes) {
    GapCode.Header header = GapCode.header(bytes, CAPACITY);
    return new ShingleSketch(header.count(), !header.flag(), null, bytes);
  }

  /**
   * About three bytes a shingle for texts of some hundred words, two for long ones.
   *
   * @return not to be changed
   */
  public byte[] toBytes() {
    if (bytes == null) {
      bytes = GapCode.write(hashes, !whole);
    }
    return bytes;
  }

  private int[] hashes() {
    if (hashes == null) {
      hashes = GapCode.read(bytes, CAPACITY);
    }
    return hashes;
  }

  /** Number of hashes held. */
  public int size() {
    return size;
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
    return jaccard(other, 0);
  }

  /**
   * The same, or any number below {@code least} if it is below that. Costs a fraction then: most
   * pairs that meet are far from alike, which soon shows.
   */
  public double jaccard(ShingleSketch other, double least) {
    if (whole
        && other.whole
        && (double) Math.min(size, other.size) / Math.max(size, other.size) < least) {
      return 0;
    }
    int limit = Math.min(reach(), other.reach());
    int mine = countUpTo(limit);
    int others = other.countUpTo(limit);
    int needed = (int) (least / (1 + least) * (mine + others)); // rounded down: one too few is safe
    int common = common(hashes(), mine, other.hashes(), others, needed);
    return (double) common / (mine + others - common);
  }

  /** Every hash of the text up to this one is held. */
  private int reach() {
    return whole ? Integer.MAX_VALUE : hashes()[size - 1];
  }

  private int countUpTo(int limit) {
    if (limit == Integer.MAX_VALUE) {
      return size;
    }
    int at = Arrays.binarySearch(hashes(), limit);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /**
   * How many are in both; 0 as soon as there can no longer be as many as are needed. Steps through
   * both without a branch on which is the smaller, which nothing could predict.
   */
  private static int common(int[] one, int size, int[] other, int otherSize, int needed) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < size && j < otherSize) {
      if (common + Math.min(size - i, otherSize - j) < needed) {
        return 0;
      }
      for (int step = 0; step < STEPS && i < size && j < otherSize; step++) {
        int difference = one[i] - other[j]; // both at least 0, so it does not overflow
        int less = difference >> 31;
        int greater = -difference >> 31;
        i += 1 + greater;
        j += 1 + less;
        common += 1 + less + greater;
      }
    }
    return common;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShingleSketch that
        && whole == that.whole
        && Arrays.equals(hashes(), that.hashes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes());
  }

  @Override
  public String toString() {
    return "ShingleSketch[%d hashes%s]".formatted(size, whole ? "" : ", sampled");
  }
}
