package dev.sluice.sink.log;

import dev.sluice.schemas.DocumentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads a log in order and checks it: the hash chain, one recipe, one tokeniser, and that each
 * entry begins where its partition's last one ended. Keeps only the head and the positions, so its
 * memory does not grow with the log. Not thread-safe.
 */
public final class CommitLogTail {
  private final TrainerRoot root;
  private final SortedMap<CuratedPartition, PartitionPosition> positions = new TreeMap<>();
  private long nextSeq;
  private String headSha256 = CommitEntry.GENESIS;
  private String recipeDigest;
  private String tokenizerSha256;

  public CommitLogTail(TrainerRoot root) {
    this.root = root;
  }

  /**
   * Reads every entry that was appended since the last call.
   *
   * @throws CommitLogException if an entry does not follow from those before it
   */
  public void advance(Consumer<CommitEntry> consumer) {
    for (byte[] bytes = read(nextSeq); bytes != null; bytes = read(nextSeq)) {
      consumer.accept(accept(bytes));
    }
  }

  /** Takes the bytes of the next entry, read or just written. */
  CommitEntry accept(byte[] bytes) {
    Path file = root.entry(nextSeq);
    CommitEntry entry;
    try {
      entry = CommitEntryJson.fromBytes(bytes);
    } catch (IllegalArgumentException e) {
      throw new CommitLogException(file, e.getMessage(), e);
    }
    PartitionPosition before = position(entry.curatedPartition());
    check(file, entry.seq() == nextSeq, "its seq is " + entry.seq());
    check(
        file,
        entry.prevSha256().equals(headSha256),
        "the entry before it has sha256 %s, not %s: one of the two was changed"
            .formatted(headSha256, entry.prevSha256()));
    check(
        file,
        recipeDigest == null || recipeDigest.equals(entry.recipeDigest()),
        "its recipe_digest differs from the entries before it");
    check(
        file,
        tokenizerSha256 == null || tokenizerSha256.equals(entry.tokenizerSha256()),
        "its tokenizer_sha256 differs from the entries before it");
    check(file, !before.ended(), entry.curatedPartition() + " has ended before it");
    check(
        file,
        entry.documents().from() == before.documents(),
        "%s has %d documents before it, but it begins at %d"
            .formatted(entry.curatedPartition(), before.documents(), entry.documents().from()));
    recipeDigest = entry.recipeDigest();
    tokenizerSha256 = entry.tokenizerSha256();
    positions.put(
        entry.curatedPartition(),
        new PartitionPosition(
            entry.documents().to(), entry.volatileBlock().kafkaOffsets().to(), entry.end()));
    headSha256 = HexFormat.of().formatHex(DocumentId.digest(bytes));
    nextSeq++;
    return entry;
  }

  /** Number of the next entry, and so how many there are. */
  public long nextSeq() {
    return nextSeq;
  }

  /** SHA-256 of the last entry's bytes. */
  public String headSha256() {
    return headSha256;
  }

  /** How far a partition is covered. */
  public PartitionPosition position(CuratedPartition partition) {
    return positions.getOrDefault(partition, PartitionPosition.START);
  }

  public SortedMap<CuratedPartition, PartitionPosition> positions() {
    return Collections.unmodifiableSortedMap(positions);
  }

  /** The tokeniser of all shards, null while the log is empty. */
  public String tokenizerSha256() {
    return tokenizerSha256;
  }

  /** The recipe of all shards, null while the log is empty. */
  public String recipeDigest() {
    return recipeDigest;
  }

  private byte[] read(long seq) {
    try {
      return Files.readAllBytes(root.entry(seq));
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + root.entry(seq), e);
    }
  }

  private static void check(Path file, boolean holds, String problem) {
    if (!holds) {
      throw new CommitLogException(file, problem);
    }
  }
}
