package dev.sluice.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.registry.InMemoryRegistry;
import dev.sluice.schemas.registry.RegistryException;
import dev.sluice.schemas.registry.UnknownSchemaException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
  private static final String TOPIC = "annotated.c4";

  private final InMemoryRegistry registry = new InMemoryRegistry();
  private final AvroSerializer<AnnotatedDocument> serializer =
      new AvroSerializer<>(registry, AnnotatedDocument.getClassSchema());
  private final AvroDeserializer<AnnotatedDocument> deserializer =
      new AvroDeserializer<>(registry, AnnotatedDocument.class);

  @BeforeEach
  void register() {
    registry.register("dead-letter-value", DeadLetter.getClassSchema());
    registry.register(TOPIC + "-value", AnnotatedDocument.getClassSchema());
  }

  @Test
  void aRecordComesBackWithEveryField() {
    AnnotatedDocument document = SampleRecords.annotated();
    byte[] bytes = serializer.serialize(TOPIC, document);
    assertThat(bytes).startsWith(0, 0, 0, 0, 2);
    assertThat(deserializer.deserialize(bytes)).isEqualTo(document);
  }

  @Test
  void fieldsThatAreSkippedHaveTheirDefaultAndTheOthersTheirValue() {
    AnnotatedDocument document = SampleRecords.annotated();
    assertThat(document.getSpanSignals()).isNotEmpty();
    byte[] bytes = serializer.serialize(TOPIC, document);

    AnnotatedDocument read =
        new AvroDeserializer<>(
                registry, AnnotatedDocument.class, Set.of("span_signals", "document_signals"))
            .deserialize(bytes);

    document.setSpanSignals(Map.of());
    document.setDocumentSignals(Map.of());
    assertThat(read).isEqualTo(document);
  }

  @Test
  void recordsWrittenInBlocksAreReadAsAllOthersAndTheirFieldsSkipped() {
    AnnotatedDocument document = SampleRecords.annotated();
    byte[] bytes =
        AvroSerializer.<AnnotatedDocument>skippable(registry, AnnotatedDocument.getClassSchema())
            .serialize(TOPIC, document);
    assertThat(bytes).isNotEqualTo(serializer.serialize(TOPIC, document));
    assertThat(deserializer.deserialize(bytes)).isEqualTo(document);

    AnnotatedDocument read =
        new AvroDeserializer<>(registry, AnnotatedDocument.class, Set.of("span_signals"))
            .deserialize(bytes);

    document.setSpanSignals(Map.of());
    assertThat(read).isEqualTo(document);
  }

  @Test
  void aFieldWithoutDefaultIsNotSkipped() {
    assertThatThrownBy(
            () -> new AvroDeserializer<>(registry, AnnotatedDocument.class, Set.of("doc_id")))
        .hasMessageContaining("no default to read for doc_id");
  }

  @Test
  void theSerializerRegistersNothingUnlessToldTo() {
    AnnotatedDocument document = SampleRecords.annotated();
    assertThatThrownBy(() -> serializer.serialize("annotated.books", document))
        .isInstanceOf(UnknownSchemaException.class);
    byte[] bytes =
        new AvroSerializer<AnnotatedDocument>(registry, AnnotatedDocument.getClassSchema(), true)
            .serialize("annotated.books", document);
    assertThat(deserializer.deserialize(bytes)).isEqualTo(document);
  }

  @Test
  void aRecordThatLacksARequiredFieldIsNotWritten() {
    AnnotatedDocument document = SampleRecords.annotated();
    document.setDocId(null);
    assertThatThrownBy(() -> serializer.serialize(TOPIC, document))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(TOPIC);
  }

  @Test
  void aRecordWrittenWithAnOlderSchemaTakesTheDefaults() {
    Schema older = SampleSchemas.without(AnnotatedDocument.getClassSchema(), "license_text");
    int id = registry.register(TOPIC + "-value", older);
    AnnotatedDocument document = SampleRecords.annotated();
    byte[] bytes = SampleRecords.encode(id, older, document);
    document.setLicenseText(null);
    assertThat(deserializer.deserialize(bytes)).isEqualTo(document);
  }

  @Test
  void aRecordOfAnotherTypeIsUndecodable() {
    DeadLetter letter = SampleRecords.deadLetter();
    byte[] bytes =
        new AvroSerializer<DeadLetter>(registry, DeadLetter.getClassSchema())
            .serialize("dead-letter", letter);
    assertThatThrownBy(() -> deserializer.deserialize(bytes))
        .isInstanceOf(UndecodableRecordException.class);
  }

  @Test
  void aSchemaThatIsNoRecordIsUndecodable() {
    int id = registry.register("x", SchemaBuilder.array().items().nullType());
    byte[] bytes = ByteBuffer.allocate(12).put((byte) 0).putInt(id).array();
    assertThatThrownBy(() -> deserializer.deserialize(bytes))
        .isInstanceOf(UndecodableRecordException.class);
  }

  @Test
  void anOutageOfTheRegistryIsNotTheRecordsFault() {
    AvroDeserializer<AnnotatedDocument> cutOff =
        new AvroDeserializer<>(new UnreachableRegistry(), AnnotatedDocument.class);
    assertThatThrownBy(() -> cutOff.deserialize(new byte[] {0, 0, 0, 0, 1, 0}))
        .isInstanceOf(RegistryException.class);
  }
}
