package dev.sluice.local.run;

import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLogTail;
import dev.sluice.sink.log.TrainerRoot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A commit log as it grows: read on from where the last look ended. */
public final class ShardLog {
  private final CommitLogTail tail;
  private final Set<Integer> ended = new HashSet<>();
  private final List<AddedShard> shards = new ArrayList<>();
  private long documents;
  private long tokens;

  /**
   * @param recipeRoot {@code …/recipe=<16 hex>}; need not exist yet
   */
  public ShardLog(Path recipeRoot) {
    this.tail = new CommitLogTail(new TrainerRoot(recipeRoot));
  }

  public void refresh() {
    tail.advance(this::take);
  }

  public int shards() {
    return shards.size();
  }

  public long documents() {
    return documents;
  }

  public long tokens() {
    return tokens;
  }

  /** Whether every partition of the curated topic has its end entry. */
  boolean complete(int partitions) {
    return ended.size() == partitions;
  }

  private void take(CommitEntry entry) {
    if (entry.end()) {
      ended.add(entry.partition());
    }
    for (AddedShard shard : entry.adds()) {
      shards.add(shard);
      documents += shard.documents();
      tokens += shard.tokens();
    }
  }
}
