package dev.sluice.sink.shard;

import java.util.List;

/**
 * What was found when a root's shards were held against its log.
 *
 * @param problems one line each, naming the file; empty if all is well
 */
public record ShardVerification(
    int shards, long documents, long tokens, long bytes, List<String> problems) {
  public ShardVerification {
    problems = List.copyOf(problems);
  }

  public boolean intact() {
    return problems.isEmpty();
  }
}
