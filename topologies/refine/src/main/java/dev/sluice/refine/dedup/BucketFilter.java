package dev.sluice.refine.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers for most buckets that are new that they are, so that nobody need look: Bloom filters as
 * LSHBloom has them for bands (arXiv 2411.04257), here as a hint and not in place of the buckets.
 *
 * <p>A key that was added is always known; of those that were not, one or two in a hundred seem to
 * be, until the filter is full. It then takes more keys, and tells ever fewer apart.
 *
 * <p>Grows in layers, each four times the one before (scalable Bloom filters; Almeida et al.,
 * 2007). A layer is made of blocks of 512 bits, of which a key sets one bit in each 64 (split
 * blocks; Putze, Sanders, Singler, "Cache-, Hash- and Space-Efficient Bloom Filters", 2007), so
 * that asking it is one access to memory. Not for several threads.
 */
public final class BucketFilter {
  /** Of a layer that is full. */
  private static final int BITS_PER_KEY = 14;

  private static final int BLOCK_WORDS = 8;
  private static final int BLOCK_BITS = BLOCK_WORDS * Long.SIZE;
  private static final int BLOCK_BYTES = BLOCK_WORDS * Long.BYTES;
  private static final int FIRST_BLOCKS = 1 << 12;
  private static final int GROWTH = 4;
  private static final int MOST_BLOCKS = Integer.MAX_VALUE / BLOCK_WORDS;

  /** Bits of a hash that choose one of 64. */
  private static final int CHOICE_BITS = 6;

  private final List<long[]> layers = new ArrayList<>();
  private final long mostBytes;

  private long bytes;
  private long room;

  /**
   * @param mostBytes of all layers; the first, of {@value #FIRST_BLOCKS} blocks of 64, is there in
   *     any case
   */
  public BucketFilter(long mostBytes) {
    this.mostBytes = mostBytes;
    addLayer(FIRST_BLOCKS);
  }

  /** Whether the key may have been added before; false is sure. */
  public boolean add(long key) {
    long hash = SplitMix64.mix(key);
    long choices = SplitMix64.mix(hash);
    if (isIn(hash, choices)) {
      return true;
    }
    if (room == 0) {
      grow();
    }
    room -= room > 0 ? 1 : 0;
    set(layers.get(layers.size() - 1), hash, choices);
    return false;
  }

  /** Whether the key may have been added; false is sure. */
  public boolean mayHold(long key) {
    long hash = SplitMix64.mix(key);
    return isIn(hash, SplitMix64.mix(hash));
  }

  private boolean isIn(long hash, long choices) {
    for (long[] layer : layers) {
      if (isIn(layer, hash, choices)) {
        return true;
      }
    }
    return false;
  }

  /** In memory, a fixed overhead apart. */
  public long bytes() {
    return bytes;
  }

  /** By what is left, should that be less, and not at all by less than the last layer. */
  private void grow() {
    long last = layers.get(layers.size() - 1).length / BLOCK_WORDS;
    long blocks = Math.min(GROWTH * last, Math.min(MOST_BLOCKS, (mostBytes - bytes) / BLOCK_BYTES));
    if (blocks >= last) {
      addLayer((int) blocks);
    }
  }

  private void addLayer(int blocks) {
    layers.add(new long[blocks * BLOCK_WORDS]);
    bytes += (long) blocks * BLOCK_BYTES;
    room = (long) blocks * BLOCK_BITS / BITS_PER_KEY;
  }

  private static boolean isIn(long[] layer, long hash, long choices) {
    int block = firstWord(layer, hash);
    for (int word = 0; word < BLOCK_WORDS; word++) {
      if (((layer[block + word] >>> (choices >>> (CHOICE_BITS * word))) & 1) == 0) {
        return false;
      }
    }
    return true;
  }

  private static void set(long[] layer, long hash, long choices) {
    int block = firstWord(layer, hash);
    for (int word = 0; word < BLOCK_WORDS; word++) {
      layer[block + word] |= 1L << (choices >>> (CHOICE_BITS * word));
    }
  }

  /** Of the key's block. */
  private static int firstWord(long[] layer, long hash) {
    long blocks = layer.length / BLOCK_WORDS;
    return (int) (((hash >>> Integer.SIZE) * blocks) >>> Integer.SIZE) * BLOCK_WORDS;
  }
}
