package dev.sluice.sink.log;

import java.io.IOException;
import java.util.Objects;

/**
 * Appends to a log that others append to as well. Whoever puts an entry's file first has its
 * number; the loser reads what the winner wrote and takes the next, unless the winner advanced the
 * same partition. Not thread-safe; each writer has its own.
 */
public final class CommitLogAppender {
  private final TrainerRoot root;
  private final DurableFiles files;
  private final String recipe;
  private final String recipeDigest;
  private final String tokenizerSha256;
  private final CommitLogTail tail;

  /**
   * Reads the log as it is.
   *
   * @throws CommitLogException if it cannot be believed
   * @throws IllegalArgumentException if it was written for another recipe or tokeniser
   */
  public CommitLogAppender(
      TrainerRoot root,
      DurableFiles files,
      String recipe,
      String recipeDigest,
      String tokenizerSha256)
      throws IOException {
    this.root = root;
    this.files = files;
    this.recipe = recipe;
    this.recipeDigest = recipeDigest;
    this.tokenizerSha256 = tokenizerSha256;
    this.tail = new CommitLogTail(root);
    files.directory(root.log());
    refresh();
    CommitLog.checkNothingBeyond(root, tail.nextSeq());
    checkSame("recipe.digest", recipeDigest, tail.recipeDigest());
    checkSame("tokenizer", tokenizerSha256, tail.tokenizerSha256());
  }

  /** Reads what others appended. */
  public void refresh() {
    tail.advance(entry -> {});
  }

  /** How far the log covers a partition, as of the last {@link #refresh} or {@link #append}. */
  public PartitionPosition position(CuratedPartition partition) {
    return tail.position(partition);
  }

  /**
   * Appends an entry; it is on disk when this returns.
   *
   * @throws StaleWriterException if the partition does not end where the commit begins
   */
  public CommitEntry append(Commit commit) throws IOException {
    while (true) {
      PartitionPosition position = tail.position(commit.partition());
      if (position.ended() || position.documents() != commit.documents().from()) {
        throw new StaleWriterException(
            "%s is committed up to ordinal %d%s, but this writer wants to commit from %d: another writer holds the partition"
                .formatted(
                    commit.partition(),
                    position.documents(),
                    position.ended() ? " and ended" : "",
                    commit.documents().from()));
      }
      byte[] bytes = CommitEntryJson.toBytes(entry(commit));
      if (files.putIfAbsent(root.entry(tail.nextSeq()), bytes)) {
        return tail.accept(bytes);
      }
      refresh();
    }
  }

  private CommitEntry entry(Commit commit) {
    return new CommitEntry(
        tail.nextSeq(),
        tail.headSha256(),
        recipe,
        recipeDigest,
        commit.partition().topic(),
        commit.partition().partition(),
        commit.documents(),
        commit.cut(),
        commit.cut() == Cut.END,
        commit.adds(),
        tokenizerSha256,
        CommitEntry.SCHEMA_VERSION,
        commit.volatileBlock());
  }

  private void checkSame(String key, String wanted, String found) {
    if (found != null && !Objects.equals(wanted, found)) {
      throw new IllegalArgumentException(
          "%s is %s, but the log in %s was written with %s; a root keeps the one it began with"
              .formatted(key, wanted, root.directory(), found));
    }
  }
}
