package dev.sluice.sink.shard;

import dev.sluice.schemas.DocumentId;
import dev.sluice.sink.log.AddedShard;
import dev.sluice.sink.log.EventTimes;
import dev.sluice.sink.log.SliceCount;
import dev.sluice.sink.mds.MdsEncoding;
import dev.sluice.sink.mds.MdsWriter;
import java.util.HexFormat;
import java.util.TreeMap;

/** Collects the documents of one shard. The bytes are a function of the documents in order. */
public final class ShardBuilder {
  private final MdsEncoding encoding;
  private final MdsWriter writer;
  private final TreeMap<String, SliceCount> slices = new TreeMap<>();
  private long tokens;
  private long textBytes;
  private long firstEventTime = Long.MAX_VALUE;
  private long lastEventTime = Long.MIN_VALUE;

  public ShardBuilder(MdsEncoding encoding) {
    this.encoding = encoding;
    this.writer = new MdsWriter(ShardColumns.of(encoding));
  }

  public void add(ShardDocument document, int[] documentTokens) {
    writer.add(ShardColumns.values(document, documentTokens, encoding));
    slices.merge(document.slice(), new SliceCount(1, documentTokens.length), SliceCount::plus);
    tokens += documentTokens.length;
    textBytes += document.textBytes();
    firstEventTime = Math.min(firstEventTime, document.eventTime());
    lastEventTime = Math.max(lastEventTime, document.eventTime());
  }

  public int documents() {
    return writer.samples();
  }

  public long tokens() {
    return tokens;
  }

  /** The shard so far; the builder is not changed. At least one document must be in it. */
  public Shard finish() {
    byte[] bytes = writer.toBytes();
    String sha256 = HexFormat.of().formatHex(DocumentId.digest(bytes));
    AddedShard added =
        new AddedShard(
            "shards/" + sha256 + ".mds",
            sha256,
            bytes.length,
            documents(),
            tokens,
            textBytes,
            new EventTimes(firstEventTime, lastEventTime),
            AddedShard.TRAIN,
            slices);
    return new Shard(added, bytes);
  }
}
