package dev.sluice.sink.shard;

import dev.sluice.schemas.DocumentId;
import dev.sluice.sink.mds.MdsColumn;
import dev.sluice.sink.mds.MdsEncoding;
import dev.sluice.sink.mds.MdsValue;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The columns of a shard, sorted by name: doc_id, event_time, language, license, n_bytes, ordinal,
 * slice, source, title, tokens, url.
 *
 * <p>A text column holds at most {@value #MAX_TEXT_BYTES} UTF-8 bytes; of a longer value it holds
 * {@code sha256:} and the digest, so that the memory of a shard is bounded by its documents and
 * tokens, whatever the addresses and titles found on the web.
 */
final class ShardColumns {
  static final int MAX_TEXT_BYTES = 2_048;
  static final String TOKENS = "tokens";
  static final String ORDINAL = "ordinal";
  static final String N_BYTES = "n_bytes";

  private ShardColumns() {}

  static List<MdsColumn> of(MdsEncoding tokens) {
    return List.of(
        new MdsColumn("doc_id", MdsEncoding.STR),
        new MdsColumn("event_time", MdsEncoding.INT),
        new MdsColumn("language", MdsEncoding.STR),
        new MdsColumn("license", MdsEncoding.STR),
        new MdsColumn(N_BYTES, MdsEncoding.INT),
        new MdsColumn(ORDINAL, MdsEncoding.INT),
        new MdsColumn("slice", MdsEncoding.STR),
        new MdsColumn("source", MdsEncoding.STR),
        new MdsColumn("title", MdsEncoding.STR),
        new MdsColumn(TOKENS, tokens),
        new MdsColumn("url", MdsEncoding.STR));
  }

  static Map<String, byte[]> values(ShardDocument document, int[] tokens, MdsEncoding encoding) {
    return Map.ofEntries(
        Map.entry("doc_id", text(document.docId())),
        Map.entry("event_time", MdsValue.integer(document.eventTime())),
        Map.entry("language", text(document.language())),
        Map.entry("license", text(document.license())),
        Map.entry(N_BYTES, MdsValue.integer(document.textBytes())),
        Map.entry(ORDINAL, MdsValue.integer(document.ordinal())),
        Map.entry("slice", text(document.slice())),
        Map.entry("source", text(document.source())),
        Map.entry("title", text(document.title())),
        Map.entry(TOKENS, MdsValue.array(tokens, encoding)),
        Map.entry("url", text(document.url())));
  }

  private static byte[] text(String value) {
    byte[] bytes = MdsValue.string(value);
    return bytes.length <= MAX_TEXT_BYTES
        ? bytes
        : ("sha256:" + HexFormat.of().formatHex(DocumentId.digest(bytes)))
            .getBytes(StandardCharsets.UTF_8);
  }
}
