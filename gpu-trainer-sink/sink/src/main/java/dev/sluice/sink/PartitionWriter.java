package dev.sluice.sink;

import dev.sluice.sink.log.CuratedPartition;
import dev.sluice.sink.log.Cut;
import dev.sluice.sink.log.HalfOpenRange;
import dev.sluice.sink.log.PartitionPosition;
import dev.sluice.sink.mds.MdsEncoding;
import dev.sluice.sink.shard.ShardBuilder;
import dev.sluice.sink.shard.ShardDocument;
import java.io.IOException;
import java.util.Optional;

/**
 * Cuts one partition's sequence into shards. It begins where the log ends, so a restart or a
 * rebalance continues as if nothing had happened; what was pending is read again from Kafka.
 *
 * <p>A shard is committed when the next document would take it over its tokens, or once it has all
 * its documents or tokens: a function of the documents alone. Age and end cut as well.
 */
final class PartitionWriter {
  private final CuratedPartition partition;
  private final ShardLimits limits;
  private final MdsEncoding encoding;
  private final ShardCommitter committer;

  private PartitionPosition committed;
  private ShardBuilder pending;
  private long pendingSinceMillis;
  private long nextKafkaOffset;

  PartitionWriter(
      CuratedPartition partition,
      PartitionPosition committed,
      ShardLimits limits,
      MdsEncoding encoding,
      ShardCommitter committer) {
    this.partition = partition;
    this.limits = limits;
    this.encoding = encoding;
    this.committer = committer;
    this.committed = committed;
    this.pending = new ShardBuilder(encoding);
    this.nextKafkaOffset = committed.kafkaOffset();
  }

  /** Everything before this Kafka offset is in the log. */
  long committedKafkaOffset() {
    return committed.kafkaOffset();
  }

  /** Whether a record was taken before; Connect may deliver a batch twice. */
  boolean hasSeen(long kafkaOffset) {
    return kafkaOffset < nextKafkaOffset;
  }

  /** A record that holds nothing for us. */
  void skip(long kafkaOffset) {
    nextKafkaOffset = kafkaOffset + 1;
  }

  /**
   * Takes the next document.
   *
   * @throws OrdinalGapException if it is not the next
   */
  void document(long kafkaOffset, ShardDocument document, int[] tokens, long nowMillis)
      throws IOException {
    checkNext(kafkaOffset, document);
    if (pending.documents() > 0 && pending.tokens() + tokens.length > limits.maxTokens()) {
      cut(Cut.TOKENS, kafkaOffset);
    }
    if (pending.documents() == 0) {
      pendingSinceMillis = nowMillis;
    }
    pending.add(document, tokens);
    nextKafkaOffset = kafkaOffset + 1;
    if (pending.documents() >= limits.maxDocuments()) {
      cut(Cut.DOCUMENTS, nextKafkaOffset);
    } else if (pending.tokens() >= limits.maxTokens()) {
      cut(Cut.TOKENS, nextKafkaOffset);
    }
  }

  /** The sequence has ended. A second end says nothing new. */
  void end(long kafkaOffset) throws IOException {
    nextKafkaOffset = kafkaOffset + 1;
    if (!committed.ended()) {
      cut(Cut.END, nextKafkaOffset);
    }
  }

  /**
   * Commits what has waited too long.
   *
   * @return milliseconds until something will have, if anything waits
   */
  Optional<Long> cutByAge(long nowMillis) throws IOException {
    if (!limits.cutsByAge() || pending.documents() == 0) {
      return Optional.empty();
    }
    long left = limits.maxAgeMillis() - (nowMillis - pendingSinceMillis);
    if (left > 0) {
      return Optional.of(left);
    }
    cut(Cut.AGE, nextKafkaOffset);
    return Optional.empty();
  }

  private void cut(Cut cut, long toKafkaOffset) throws IOException {
    long documents = committed.documents() + pending.documents();
    committer.commit(
        partition,
        new HalfOpenRange(committed.documents(), documents),
        new HalfOpenRange(committed.kafkaOffset(), toKafkaOffset),
        cut,
        pending.documents() == 0 ? Optional.empty() : Optional.of(pending.finish()));
    committed = new PartitionPosition(documents, toKafkaOffset, cut == Cut.END);
    pending = new ShardBuilder(encoding);
  }

  private void checkNext(long kafkaOffset, ShardDocument document) {
    long expected = committed.documents() + pending.documents();
    if (committed.ended()) {
      throw new OrdinalGapException(
          "%s at Kafka offset %d: document %s follows the end of the sequence"
              .formatted(partition, kafkaOffset, document.docId()));
    }
    if (document.ordinal() != expected) {
      throw new OrdinalGapException(
          "%s at Kafka offset %d: document %s has ordinal %d, but %d is next: upstream %s"
              .formatted(
                  partition,
                  kafkaOffset,
                  document.docId(),
                  document.ordinal(),
                  expected,
                  document.ordinal() > expected
                      ? "lost documents, or they expired before they were read"
                      : "sent a document twice, or this root belongs to another stack"));
    }
  }
}
