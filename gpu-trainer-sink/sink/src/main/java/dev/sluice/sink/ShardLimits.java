package dev.sluice.sink;

/**
 * Where a partition's sequence is cut.
 *
 * @param maxDocuments most documents of a shard, 1 to {@value #MOST_DOCUMENTS}
 * @param maxTokens most tokens of a shard, 1 to {@value #MOST_TOKENS}; only a single document may
 *     have more
 * @param maxAgeMillis longest wait of a document for its shard to be committed, milliseconds; 0 for
 *     no limit. With a limit the cuts depend on the clock, and only the log remembers them
 */
record ShardLimits(int maxDocuments, long maxTokens, long maxAgeMillis) {
  static final int MOST_DOCUMENTS = 100_000;
  static final int MOST_TOKENS = 100_000_000;

  ShardLimits {
    check(SinkConfigDef.MAX_DOCUMENTS, maxDocuments, 1, MOST_DOCUMENTS);
    check(SinkConfigDef.MAX_TOKENS, maxTokens, 1, MOST_TOKENS);
    check(SinkConfigDef.MAX_AGE_MS, maxAgeMillis, 0, Long.MAX_VALUE);
  }

  boolean cutsByAge() {
    return maxAgeMillis > 0;
  }

  private static void check(String key, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be %d to %d, but is %d".formatted(key, least, most, value));
    }
  }
}
