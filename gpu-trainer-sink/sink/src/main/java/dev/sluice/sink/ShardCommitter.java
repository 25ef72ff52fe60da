package dev.sluice.sink;

import dev.sluice.sink.log.Commit;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLogAppender;
import dev.sluice.sink.log.CuratedPartition;
import dev.sluice.sink.log.Cut;
import dev.sluice.sink.log.DurableFiles;
import dev.sluice.sink.log.FileSteps;
import dev.sluice.sink.log.HalfOpenRange;
import dev.sluice.sink.log.PartitionPosition;
import dev.sluice.sink.log.TrainerRoot;
import dev.sluice.sink.log.VolatileBlock;
import dev.sluice.sink.shard.Shard;
import dev.sluice.sink.tokens.Tokeniser;
import dev.sluice.sink.tokens.TokeniserIdentity;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts shards on disk, then the entry that lists them: in that order, so that a crash in between
 * leaves a shard that no entry lists, which is no shard. One per task.
 */
final class ShardCommitter {
  private static final Logger LOG = LoggerFactory.getLogger(ShardCommitter.class);

  private final TrainerRoot root;
  private final DurableFiles files;
  private final CommitLogAppender log;
  private final Clock clock;
  private final String writer;

  /** Makes the root's folders and records the tokeniser, unless that was done before. */
  ShardCommitter(
      SinkSettings settings, Tokeniser tokeniser, FileSteps steps, Clock clock, String process)
      throws IOException {
    this.root = TrainerRoot.of(settings.shardRoot(), settings.recipeDigest());
    this.files = new DurableFiles(steps);
    this.clock = clock;
    this.writer = settings.name() + "/" + process;
    TokeniserIdentity identity = TokeniserIdentity.of(tokeniser);
    files.directory(settings.shardRoot());
    files.directory(root.directory());
    files.directory(root.shards());
    files.directory(root.tokenizers());
    this.log =
        new CommitLogAppender(
            root, files, settings.recipe(), settings.recipeDigest(), identity.sha256());
    files.putContent(root.tokenizer(identity.sha256()), identity.toBytes());
  }

  /** How far the log covers a partition now, whoever wrote it. */
  PartitionPosition position(CuratedPartition partition) {
    log.refresh();
    return log.position(partition);
  }

  /**
   * @param shard empty only for an end without documents
   * @throws dev.sluice.sink.log.StaleWriterException if another task holds the partition
   */
  void commit(
      CuratedPartition partition,
      HalfOpenRange documents,
      HalfOpenRange kafkaOffsets,
      Cut cut,
      Optional<Shard> shard)
      throws IOException {
    if (shard.isPresent()) {
      files.putContent(root.shard(shard.get().added()), shard.get().bytes());
    }
    String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    CommitEntry entry =
        log.append(
            new Commit(
                partition,
                documents,
                cut,
                shard.map(s -> List.of(s.added())).orElse(List.of()),
                new VolatileBlock(kafkaOffsets, now, writer)));
    LOG.info(
        "entry {}: {} documents {} to {}, cut by {}",
        entry.seq(),
        partition,
        documents.from(),
        documents.to(),
        cut);
  }
}
