package dev.sluice.refine.dedup.ngram;

import org.apache.datasketches.filters.bloomfilter.BloomFilter;
import org.apache.datasketches.filters.bloomfilter.BloomFilterBuilder;
import org.apache.datasketches.memory.WritableMemory;

/**
 * The n-grams of one shard that were added: a Bloom filter of Apache DataSketches in bytes of our
 * own. What was added is always held; what was not is held at the rate of false positives. The
 * bytes are a function of the set of n-grams added.
 */
public final class NgramFilter {
  /** Of the filter's hash. Never changes, for filters are persisted. */
  private static final long SEED = 0x5EED_B10F_F117_E125L;

  private final byte[] bytes;
  private final BloomFilter filter;

  private NgramFilter(byte[] bytes, BloomFilter filter) {
    this.bytes = bytes;
    this.filter = filter;
  }

  public static NgramFilter empty(FilterSize size) {
    byte[] bytes = new byte[Math.toIntExact(size.bytes())];
    return new NgramFilter(
        bytes,
        BloomFilterBuilder.initializeBySize(
            size.bits(), size.hashes(), SEED, WritableMemory.writableWrap(bytes)));
  }

  /**
   * @param bytes of {@link #sharedBytes}, owned by the filter from now on
   */
  public static NgramFilter of(byte[] bytes) {
    return new NgramFilter(bytes, BloomFilter.writableWrap(WritableMemory.writableWrap(bytes)));
  }

  public boolean holds(long gram) {
    return filter.query(gram);
  }

  /**
   * @return whether it was not held before
   */
  public boolean add(long gram) {
    return !filter.queryAndUpdate(gram);
  }

  /** All there is of the filter, as it changes: never to be written to. */
  public byte[] sharedBytes() {
    return bytes;
  }
}
