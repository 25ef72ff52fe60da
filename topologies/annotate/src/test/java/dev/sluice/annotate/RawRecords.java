package dev.sluice.annotate;

import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.RawDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Raw documents of slice c4. */
final class RawRecords {
  private RawRecords() {}

  static RawDocument.Builder builder(int number) {
    String position = Integer.toString(number);
    return RawDocument.newBuilder()
        .setDocId(DocumentId.of("c4", "in/a.jsonl", position, new byte[32]))
        .setSlice("c4")
        .setSourceUri("in/a.jsonl")
        .setSourcePosition(position)
        .setByteOffset((long) number)
        .setByteLength(10L)
        .setSourceId("id-" + number)
        .setUrl("http://example.org/" + number)
        .setEventTime(1000 + number)
        .setCapturedAt(5L)
        .setMediaType("text/plain")
        .setHttpStatus(200)
        .setContentLength(10)
        .setAttributes(Map.of("path", "p"))
        .setLicenseText("MIT");
  }

  static RawDocument text(int number, String text) {
    return builder(number)
        .setContent(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
        .build();
  }
}
