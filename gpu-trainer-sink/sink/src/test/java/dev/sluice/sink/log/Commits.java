package dev.sluice.sink.log;

import dev.sluice.schemas.DocumentId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** Made-up commits for tests of the log alone; their shards do not exist. */
final class Commits {
  static final String DIGEST = "ab".repeat(32);
  static final String TOKENIZER = "cd".repeat(32);

  private Commits() {}

  static CommitLogAppender appender(TrainerRoot root, FileSteps steps) throws IOException {
    return new CommitLogAppender(root, new DurableFiles(steps), "web", DIGEST, TOKENIZER);
  }

  static Commit of(int partition, long from, long to) {
    return new Commit(
        new CuratedPartition("curated.web", partition),
        new HalfOpenRange(from, to),
        Cut.DOCUMENTS,
        List.of(shard(partition, from, to)),
        new VolatileBlock(new HalfOpenRange(from, to), "2026-01-01T00:00:00Z", "test"));
  }

  static Commit end(int partition, long at) {
    return new Commit(
        new CuratedPartition("curated.web", partition),
        new HalfOpenRange(at, at),
        Cut.END,
        List.of(),
        new VolatileBlock(new HalfOpenRange(at, at + 1), "2026-01-01T00:00:00Z", "test"));
  }

  private static AddedShard shard(int partition, long from, long to) {
    byte[] name = (partition + ":" + from + ":" + to).getBytes(StandardCharsets.UTF_8);
    String sha256 = HexFormat.of().formatHex(DocumentId.digest(name));
    int documents = (int) (to - from);
    TreeMap<String, SliceCount> slices = new TreeMap<>();
    slices.put("c4", new SliceCount(documents, documents * 10L));
    return new AddedShard(
        "shards/" + sha256 + ".mds",
        sha256,
        100,
        documents,
        documents * 10L,
        40,
        new EventTimes(from, to),
        AddedShard.TRAIN,
        slices);
  }
}
