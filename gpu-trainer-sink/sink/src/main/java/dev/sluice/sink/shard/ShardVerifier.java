package dev.sluice.sink.shard;

import dev.sluice.schemas.DocumentId;
import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.CommitEntry;
import dev.sluice.sink.log.CommitLog;
import dev.sluice.sink.mds.MdsColumn;
import dev.sluice.sink.mds.MdsEncoding;
import dev.sluice.sink.mds.MdsReader;
import dev.sluice.sink.mds.MdsSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Reads every shard that a log lists and compares: digest, size, documents, tokens, text bytes, and
 * that the ordinals are those the entry covers. Shards that no entry lists are nobody's concern.
 */
public final class ShardVerifier {
  private final CommitLog log;
  private final List<String> problems = new ArrayList<>();
  private int shards;
  private long documents;
  private long tokens;
  private long bytes;

  private ShardVerifier(CommitLog log) {
    this.log = log;
  }

  /**
   * @throws IOException if a shard cannot be read; one that is missing is a problem found
   */
  public static ShardVerification verify(CommitLog log) throws IOException {
    ShardVerifier verifier = new ShardVerifier(log);
    for (CommitEntry entry : log.entries()) {
      verifier.verify(entry);
    }
    return new ShardVerification(
        verifier.shards, verifier.documents, verifier.tokens, verifier.bytes, verifier.problems);
  }

  private void verify(CommitEntry entry) throws IOException {
    long ordinal = entry.documents().from();
    if (!Files.isRegularFile(log.root().tokenizer(entry.tokenizerSha256()))) {
      problems.add(log.root().tokenizer(entry.tokenizerSha256()) + ": missing");
    }
    for (AddedShard added : entry.adds()) {
      Path file = log.root().shard(added);
      try {
        verify(added, Files.readAllBytes(file), ordinal);
      } catch (NoSuchFileException e) {
        problems.add(file + ": missing");
      } catch (IllegalArgumentException e) {
        problems.add(file + ": " + e.getMessage());
      }
      ordinal += added.documents();
    }
  }

  private void verify(AddedShard added, byte[] file, long firstOrdinal) {
    shards++;
    bytes += file.length;
    String sha256 = HexFormat.of().formatHex(DocumentId.digest(file));
    check("sha256", added.sha256(), sha256);
    check("bytes", added.bytes(), (long) file.length);
    MdsReader reader = new MdsReader(file);
    MdsEncoding encoding = tokenEncoding(reader);
    long shardTokens = 0;
    long textBytes = 0;
    for (int i = 0; i < reader.samples(); i++) {
      MdsSample sample = reader.sample(i);
      check("ordinal", firstOrdinal + i, sample.integer(ShardColumns.ORDINAL));
      shardTokens += sample.array(ShardColumns.TOKENS, encoding).length;
      textBytes += sample.integer(ShardColumns.N_BYTES);
    }
    check("documents", added.documents(), reader.samples());
    check("tokens", added.tokens(), shardTokens);
    check("text_bytes", added.textBytes(), textBytes);
    documents += reader.samples();
    tokens += shardTokens;
  }

  private static MdsEncoding tokenEncoding(MdsReader reader) {
    for (MdsEncoding encoding : Set.of(MdsEncoding.UINT16_ARRAY, MdsEncoding.UINT32_ARRAY)) {
      List<MdsColumn> columns = ShardColumns.of(encoding);
      if (reader.columns().equals(columns)) {
        return encoding;
      }
    }
    throw new IllegalArgumentException("columns are not those of a shard: " + reader.columns());
  }

  private static void check(String what, Object listed, Object found) {
    if (!listed.equals(found)) {
      throw new IllegalArgumentException(
          "%s is %s, but the log lists %s".formatted(what, found, listed));
    }
  }
}
