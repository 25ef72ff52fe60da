package dev.sluice.local.report;

import dev.sluice.schemas.registry.RegistryClient;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * The few fields of an annotated document that a profile needs.
 *
 * @param url null if it has none
 * @param signals null where undefined
 */
record AnnotatedSummary(String docId, String url, Map<String, Double> signals) {

  /** Reads these fields alone and skips the others, text and spans above all. For one thread. */
  static final class Reader {
    private static final int HEADER_BYTES = 5;

    private static final Schema FIELDS =
        SchemaBuilder.record("AnnotatedDocument")
            .namespace("dev.sluice.schemas.avro")
            .fields()
            .requiredString("doc_id")
            .optionalString("url")
            .name("document_signals")
            .type()
            .map()
            .values()
            .nullable()
            .doubleType()
            .noDefault()
            .endRecord();

    private final RegistryClient registry;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new HashMap<>();
    private BinaryDecoder decoder;

    Reader(RegistryClient registry) {
      this.registry = registry;
    }

    /**
     * @param value an annotated document as Kafka has it; our own annotate stage wrote it
     */
    AnnotatedSummary read(byte[] value) throws IOException {
      int id = ByteBuffer.wrap(value).getInt(1);
      GenericDatumReader<GenericRecord> reader =
          readers.computeIfAbsent(id, it -> new GenericDatumReader<>(registry.byId(it), FIELDS));
      decoder =
          DecoderFactory.get()
              .binaryDecoder(value, HEADER_BYTES, value.length - HEADER_BYTES, decoder);
      GenericRecord record = reader.read(null, decoder);
      Map<String, Double> signals = new HashMap<>();
      ((Map<?, ?>) record.get("document_signals"))
          .forEach((name, number) -> signals.put(name.toString(), (Double) number));
      Object url = record.get("url");
      return new AnnotatedSummary(
          record.get("doc_id").toString(), url == null ? null : url.toString(), signals);
    }
  }
}
