package dev.sluice.schemas.serde;

import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.Extraction;
import dev.sluice.schemas.avro.Label;
import dev.sluice.schemas.avro.PiiSpan;
import dev.sluice.schemas.avro.SpanValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** Records with every kind of field filled. */
final class SampleRecords {
  private SampleRecords() {}

  static AnnotatedDocument annotated() {
    Map<String, Double> signals = new HashMap<>(Map.of("rps_doc_word_count", 42.0));
    signals.put("undefined", null);
    return AnnotatedDocument.newBuilder()
        .setDocId("44fbd26fc661a4826f0454d94dbf32e5")
        .setSlice("c4")
        .setSourceUri("in/a.jsonl")
        .setSourcePosition("0")
        .setByteOffset(0L)
        .setEventTime(Long.MAX_VALUE)
        .setTitle("Größe 😀")
        .setText("text ".repeat(40))
        .setTextBytes(200)
        .setContentDigest("ab".repeat(32))
        .setLanguage(new Label("en", 0.93))
        .setDocumentSignals(signals)
        .setSpanSignals(
            Map.of(
                "rps_lines_uppercase",
                List.of(new SpanValue(0, 5, 0.5), new SpanValue(5, 9, null))))
        .setClassifiers(Map.of("toxicity", new Label("no", 0.25)))
        .setPii(List.of(new PiiSpan("email", 3, 9)))
        .setSignatures(Map.of("family-1", ByteBuffer.wrap(new byte[] {1, 2, 3, 4})))
        .setAnnotator("refine 0.1.0")
        .setAttributes(Map.of("path", "a/b"))
        .setLicenseText("MIT")
        .setExtraction(
            new Extraction(
                "extractor-1",
                "balanced",
                "keep",
                "drop",
                List.of("Ada", "Bob"),
                "2020-02-01",
                "2020-02-02T10:00:00Z",
                "pt-BR",
                "https://example.org/a",
                "CC-BY-4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                "Example",
                "About."))
        .build();
  }

  static DeadLetter deadLetter() {
    return DeadLetter.newBuilder()
        .setDocId("44fbd26fc661a4826f0454d94dbf32e5")
        .setSlice("c4")
        .setSourceUri("in/a.jsonl")
        .setSourcePosition("0")
        .setEventTime(1)
        .setStage("connector")
        .setReason("malformed_record")
        .setDetail("cut short")
        .setSample(ByteBuffer.wrap(new byte[] {1}))
        .setComponent("connectors 0.1.0")
        .build();
  }

  /** Bytes as a writer with another version of the schema makes them. */
  static byte[] encode(int id, Schema schema, AnnotatedDocument document) {
    GenericRecord generic = new GenericData.Record(schema);
    for (Schema.Field field : schema.getFields()) {
      generic.put(field.name(), document.get(document.getSchema().getField(field.name()).pos()));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
    try {
      new GenericDatumWriter<GenericRecord>(schema).write(generic, encoder);
      encoder.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
