package dev.sluice.refine.classify.fasttext;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The sum of the input rows of each word of the vocabulary, kept from its first use on. Shared by
 * all threads: two may compute the same sum at once, and write the same bits.
 */
final class WordSums {

  private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(int[].class);

  /** 64 MiB for all words together; a model with more has no such sums. */
  private static final long MOST_BYTES = 64 << 20;

  private final int dim;
  private final float[] sums;
  private final int[] counts; // 0 until the sum is there; written last, read first

  private WordSums(int words, int dim) {
    this.dim = dim;
    this.sums = new float[words * dim];
    this.counts = new int[words];
  }

  /** Null if they would take too much memory, or would only repeat the input matrix. */
  static WordSums of(ModelArguments arguments, int words) {
    boolean fits = (long) words * arguments.dim() * Float.BYTES <= MOST_BYTES;
    return fits && arguments.effectiveMaxn() > 0 ? new WordSums(words, arguments.dim()) : null;
  }

  /**
   * Copies the sum of a word, if it is known.
   *
   * @return how many rows it has, or 0
   */
  int copy(int word, float[] into, int at) {
    int count = (int) COUNTS.getAcquire(counts, word);
    if (count > 0) {
      System.arraycopy(sums, word * dim, into, at, dim);
    }
    return count;
  }

  /** Keeps the sum of a word of {@code count} rows, at least 1. */
  void keep(int word, int count, float[] from, int at) {
    System.arraycopy(from, at, sums, word * dim, dim);
    COUNTS.setRelease(counts, word, count);
  }
}
