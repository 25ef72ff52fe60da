package dev.sluice.curate.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.serde.AvroDeserializer;
import dev.sluice.schemas.serde.AvroSerializer;
import dev.sluice.schemas.serde.WireFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Test;

class OrdinalPatchTest {
  private static final Recipe RECIPE = Recipe.parse("{name: test, rules: []}");
  private static final String TOPIC = "curated.out";

  private final MemoryRegistry registry = new MemoryRegistry();
  private final AvroSerializer<CuratedDocument> serializer =
      new AvroSerializer<>(registry, CuratedDocument.getClassSchema());
  private final AvroDeserializer<CuratedDocument> deserializer =
      new AvroDeserializer<>(registry, CuratedDocument.class);

  @Test
  void aPatchedRecordIsTheOneThatWouldBeWrittenWithItsPlace() throws Exception {
    byte[] payload = payload("Größe 😀 ".repeat(500));
    CuratedDocument document = deserializer.deserialize(payload);
    for (long ordinal : new long[] {0, 1, 63, 64, 8191, 8192, 1L << 40, Long.MAX_VALUE}) {
      for (boolean late : new boolean[] {false, true}) {
        document.setOrdinal(ordinal);
        document.setLate(late);

        assertThat(OrdinalPatch.apply(payload, ordinal, late))
            .isEqualTo(serializer.serialize(TOPIC, document));
      }
    }
  }

  /** State of an earlier version has payloads without the fields that came later. */
  @Test
  void aPayloadOfAnotherSchemaIsWrittenWithTheOneOfToday() throws Exception {
    byte[] payload = withoutReplaces(deserializer.deserialize(payload("a text")));
    CuratedRecordSerializer sink = new CuratedRecordSerializer("out", MemoryRegistry::new);
    sink.open();

    byte[] written =
        sink.serialize(new CuratedOutput(0, "id", 7, true, payload), null, null).value();

    assertThat(WireFormat.schemaId(written)).isEqualTo(serializer.schemaId(TOPIC));
    CuratedDocument read = deserializer.deserialize(written);
    assertThat(read.getOrdinal()).isEqualTo(7);
    assertThat(read.getLate()).isTrue();
    assertThat(read.getText()).isEqualTo("a text");
  }

  private byte[] payload(String text) throws Exception {
    return new AnnotatedRecords(RECIPE, "out", registry, BlobSupplier.NONE)
        .read(Documents.record(0, Documents.annotated(Documents.id(1), 7, text)))
        .payload();
  }

  private byte[] withoutReplaces(CuratedDocument document) throws Exception {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field : CuratedDocument.getClassSchema().getFields()) {
      if (!field.name().equals("replaces")) {
        fields.add(new Schema.Field(field, field.schema()));
      }
    }
    Schema now = CuratedDocument.getClassSchema();
    Schema before = Schema.createRecord(now.getName(), null, now.getNamespace(), false, fields);
    GenericRecord record = new GenericData.Record(before);
    for (Schema.Field field : fields) {
      record.put(field.name(), document.get(now.getField(field.name()).pos()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0);
    int id = registry.register(TOPIC + "-value", before);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(0, id).array());
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<>(before).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }
}
