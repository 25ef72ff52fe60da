package dev.sluice.local.why;

import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLogTail;
import dev.sluice.sink.log.TrainerRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a curated document lies.
 *
 * @param shard the file
 * @param index of the document in it, from 0
 * @param commit number of the log's entry
 */
public record ShardPlace(Path shard, long index, long commit) {

  /**
   * Looks it up in a commit log.
   *
   * @param recipeRoot folder of the log; need not exist
   */
  static Optional<ShardPlace> find(Path recipeRoot, int partition, long ordinal) {
    if (!Files.isDirectory(recipeRoot)) {
      return Optional.empty();
    }
    TrainerRoot root = new TrainerRoot(recipeRoot);
    ShardPlace[] found = new ShardPlace[1];
    new CommitLogTail(root)
        .advance(
            entry -> {
              if (covers(entry, partition, ordinal)) {
                found[0] = within(root, entry, ordinal);
              }
            });
    return Optional.ofNullable(found[0]);
  }

  private static boolean covers(CommitEntry entry, int partition, long ordinal) {
    return entry.partition() == partition
        && entry.documents().from() <= ordinal
        && ordinal < entry.documents().to();
  }

  private static ShardPlace within(TrainerRoot root, CommitEntry entry, long ordinal) {
    long index = ordinal - entry.documents().from();
    for (AddedShard shard : entry.adds()) {
      if (index < shard.documents()) {
        return new ShardPlace(root.shard(shard), index, entry.seq());
      }
      index -= shard.documents();
    }
    throw new IllegalStateException("entry %d covers no %d".formatted(entry.seq(), ordinal));
  }
}
