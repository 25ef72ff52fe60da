package dev.sluice.sink;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.sink.shard.ShardDocument;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** From the Avro record to what a shard keeps of it. */
final class ShardDocuments {
  private ShardDocuments() {}

  static ShardDocument of(CuratedText curated) {
    CuratedDocument document = curated.document();
    return new ShardDocument(
        document.getDocId(),
        document.getOrdinal(),
        document.getEventTime(),
        document.getSlice(),
        document.getSourceUri() + "#" + document.getSourcePosition(),
        orEmpty(document.getUrl()),
        orEmpty(document.getTitle()),
        document.getLanguage() == null ? "" : document.getLanguage().getLabel(),
        license(document.getLicenseText()),
        curated.text().getBytes(StandardCharsets.UTF_8).length);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private static String license(String text) {
    return text == null || text.isEmpty()
        ? ""
        : "sha256:"
            + HexFormat.of().formatHex(DocumentId.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
