package dev.sluice.refine.dedup.run;

import dev.sluice.refine.dedup.SplitMix64;
import java.nio.ByteBuffer;

/**
 * Tells of a key that a run does not hold it, mostly: a Bloom filter, as LSHBloom has them for
 * bands (arXiv 2411.04257), here as a hint and not in place of the buckets. False is sure.
 *
 * <p>Made of blocks of 512 bits, of which a key sets one bit in each 64 (split blocks; Putze,
 * Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007), so that asking it is
 * one access to memory. Not for several threads.
 */
final class RunFilter {
  private static final int BLOCK_WORDS = 8;
  private static final int BLOCK_BITS = BLOCK_WORDS * Long.SIZE;
  private static final int MOST_BLOCKS = Integer.MAX_VALUE / BLOCK_WORDS;
  private static final int PAGE_WORDS = 1 << 15;

  /** Bits of a hash that choose one of 64. */
  private static final int CHOICE_BITS = 6;

  private final long[] words;

  /**
   * @param bits at least
   */
  RunFilter(long bits) {
    long fourths = Math.max(1, (bits + 4 * BLOCK_BITS - 1) / (4 * BLOCK_BITS));
    words = new long[(int) Math.min(MOST_BLOCKS / 4, fourths) * 4 * BLOCK_WORDS];
  }

  private RunFilter(long[] words) {
    this.words = words;
  }

  /**
   * As it was written to pages.
   *
   * @param bytes of the whole
   */
  RunFilter(int run, long bytes, Pages pages) {
    words = new long[(int) (bytes / Long.BYTES)];
    for (int page = 0; page < pages(); page++) {
      ByteBuffer.wrap(pages.get(SortedRun.filterPageNumber(run, page)))
          .asLongBuffer()
          .get(words, page * PAGE_WORDS, wordsOn(page));
    }
  }

  /** Of the same keys, in half the memory; null if it cannot be cut, as after twice at the most. */
  RunFilter halved() {
    if (words.length % (2 * BLOCK_WORDS) != 0) {
      return null;
    }
    long[] half = new long[words.length / 2];
    for (int i = 0; i < words.length; i++) {
      half[i / (2 * BLOCK_WORDS) * BLOCK_WORDS + i % BLOCK_WORDS] |= words[i];
    }
    return new RunFilter(half);
  }

  void write(int run, Pages pages) {
    for (int page = 0; page < pages(); page++) {
      ByteBuffer bytes = ByteBuffer.allocate(wordsOn(page) * Long.BYTES);
      bytes.asLongBuffer().put(words, page * PAGE_WORDS, wordsOn(page));
      pages.put(SortedRun.filterPageNumber(run, page), bytes.array());
    }
  }

  void remove(int run, Pages pages) {
    for (int page = 0; page < pages(); page++) {
      pages.remove(SortedRun.filterPageNumber(run, page));
    }
  }

  private int pages() {
    return (words.length + PAGE_WORDS - 1) / PAGE_WORDS;
  }

  private int wordsOn(int page) {
    return Math.min(PAGE_WORDS, words.length - page * PAGE_WORDS);
  }

  long bytes() {
    return (long) words.length * Long.BYTES;
  }

  void add(long key) {
    long hash = SplitMix64.mix(key);
    long choices = SplitMix64.mix(hash);
    int block = firstWord(hash);
    for (int word = 0; word < BLOCK_WORDS; word++) {
      words[block + word] |= 1L << (choices >>> (CHOICE_BITS * word));
    }
  }

  boolean mayHold(long key) {
    long hash = SplitMix64.mix(key);
    long choices = SplitMix64.mix(hash);
    int block = firstWord(hash);
    for (int word = 0; word < BLOCK_WORDS; word++) {
      if (((words[block + word] >>> (choices >>> (CHOICE_BITS * word))) & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  /** Of the key's block. */
  private int firstWord(long hash) {
    long blocks = words.length / BLOCK_WORDS;
    return (int) (((hash >>> Integer.SIZE) * blocks) >>> Integer.SIZE) * BLOCK_WORDS;
  }
}
