package dev.sluice.refine.dedup.ngram;

import java.io.Serializable;
import org.apache.datasketches.filters.bloomfilter.BloomFilterBuilder;

/**
 * Size of the Bloom filters that together know all n-grams. There is one per shard, and the number
 * of shards never changes, so that false positives depend on the n-grams alone.
 *
 * @param bits of one filter
 * @param hashes bits that an n-gram sets
 */
public record FilterSize(long bits, int hashes) implements Serializable {
  /** Number of shards; an n-gram belongs to the one of the highest bits of its hash. */
  public static final int SHARDS = 128;

  private static final int SHARD_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(SHARDS);

  /**
   * The smallest that do.
   *
   * @param expected n-grams in all shards
   * @param falsePositiveRate of one n-gram once so many are there, above 0 and below 1
   */
  public static FilterSize of(long expected, double falsePositiveRate) {
    long perShard = Math.max(1, (expected + SHARDS - 1) / SHARDS);
    long bits = BloomFilterBuilder.suggestNumFilterBits(perShard, falsePositiveRate);
    return new FilterSize(bits, BloomFilterBuilder.suggestNumHashes(perShard, bits));
  }

  public static int shard(long gram) {
    return (int) (gram >>> SHARD_SHIFT);
  }

  /** Of one filter. */
  public long bytes() {
    return BloomFilterBuilder.getSerializedFilterSize(bits);
  }

  /** Of all filters. */
  public long bytesOfAll() {
    return bytes() * SHARDS;
  }
}
