package dev.sluice.curate.io;

import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.dedup.SignatureFamily;
import dev.sluice.refine.document.Document;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.Extraction;
import dev.sluice.schemas.avro.Label;
import dev.sluice.schemas.serde.AvroSerializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Annotated documents and ticks as they lie in Kafka. */
public final class Documents {
  public static final String TOPIC = "annotated.test";

  /** Made before any document, for it is what has Avro trust the classes of its records. */
  private static final AvroSerializer<AnnotatedDocument> SERIALIZER =
      new AvroSerializer<>(new MemoryRegistry(), AnnotatedDocument.getClassSchema());

  private Documents() {}

  public static String id(int number) {
    return HexFormat.of()
        .formatHex(DocumentId.digest(Integer.toString(number).getBytes(StandardCharsets.UTF_8)))
        .substring(0, 32);
  }

  public static AnnotatedDocument annotated(String docId, long eventTime, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Optional<Signature> signature = SignatureFamily.DEFAULT.sign(new Document(text));
    return AnnotatedDocument.newBuilder()
        .setDocId(docId)
        .setSlice("test")
        .setSourceUri("a/b.jsonl")
        .setSourcePosition("17")
        .setSourceId("source-" + docId)
        .setEventTime(eventTime)
        .setText(text)
        .setTextBytes(utf8.length)
        .setContentDigest(HexFormat.of().formatHex(DocumentId.digest(utf8)))
        .setLanguage(new Label("en", 0.9))
        .setDocumentSignals(Map.of("words", (double) text.split(" ").length))
        .setSignatures(
            signature
                .map(it -> Map.of(it.family(), ByteBuffer.wrap(it.toBytes())))
                .orElse(Map.of()))
        .setAnnotator("test")
        .setAttributes(Map.of("http_status", "200"))
        .setExtraction(
            Extraction.newBuilder()
                .setVersion("extractor-1")
                .setMode("recall")
                .setTables("keep")
                .setComments("drop")
                .setAuthors(List.of("Ada"))
                .setLicense("CC0-1.0")
                .build())
        .build();
  }

  public static synchronized byte[] bytes(AnnotatedDocument document) {
    return SERIALIZER.serialize(TOPIC, document);
  }

  public static TopicRecord record(int partition, AnnotatedDocument document) {
    return new TopicRecord(
        TOPIC,
        partition,
        document.getEventTime(),
        document.getDocId().getBytes(StandardCharsets.UTF_8),
        bytes(document),
        null);
  }

  public static TopicRecord tick(int partition, Tick tick) {
    return new TopicRecord(TOPIC, partition, 0, null, null, tick.toBytes());
  }
}
