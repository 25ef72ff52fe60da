package dev.sluice.curate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.RejectedOutput;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.curate.flow.TopicRecord;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.refine.recipe.ShippedRecipes;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RejectedDocument;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class AnnotatedRecordsTest {
  private static final String ID = Documents.id(1);
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: test
          rules: [{rule: words, signal: words, min: 3}]
          dedup:
            exact: true
            near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}
          """);

  private final MemoryRegistry registry = new MemoryRegistry();
  private final AnnotatedRecords records =
      new AnnotatedRecords(RECIPE, "out", registry, BlobSupplier.NONE);

  @Test
  void passedDocumentBecomesItsCuratedRecord() throws Exception {
    JudgedDocument judged = read(Documents.annotated(ID, 7, "one two three"));

    assertThat(judged.passed()).isTrue();
    assertThat(judged.turn()).isEqualTo(7);
    assertThat(judged.fingerprint().signature()).hasSize(512);
    ProducerRecord<byte[], byte[]> out =
        curatedSerializer()
            .serialize(new CuratedOutput(3, ID, 41, true, judged.payload()), null, null);
    assertThat(out.topic()).isEqualTo("curated.out");
    assertThat(out.partition()).isEqualTo(3);
    assertThat(new String(out.key(), StandardCharsets.UTF_8)).isEqualTo(ID);
    CuratedDocument curated =
        new AvroDeserializer<>(registry, CuratedDocument.class).deserialize(out.value());
    assertThat(curated.getOrdinal()).isEqualTo(41);
    assertThat(curated.getLate()).isTrue();
    assertThat(curated.getText()).isEqualTo("one two three");
    assertThat(curated.getSourceId()).isEqualTo("source-" + ID);
    assertThat(curated.getRecipe()).isEqualTo("test");
    assertThat(curated.getRecipeDigest()).isEqualTo(RECIPE.digest());
    assertThat(curated.getLanguage().getLabel()).isEqualTo("en");
    assertThat(curated.getAttributes()).isEqualTo(Map.of("http_status", "200"));
    assertThat(curated.getExtraction().getMode()).isEqualTo("recall");
    assertThat(curated.getExtraction().getLicense()).isEqualTo("CC0-1.0");
    assertThat(curated.getExtraction().getAuthors()).containsExactly("Ada");
  }

  @Test
  void rejectedDocumentKeepsItsOriginAndReasonButNotItsText() throws Exception {
    JudgedDocument judged = read(Documents.annotated(ID, 7, "one two"));

    assertThat(judged.rejection())
        .isEqualTo(new Rejection("words", 2.0, null, ">= 3", null, null, null));
    assertThat(new String(judged.payload(), StandardCharsets.UTF_8)).doesNotContain("one two");
    RejectedRecordSerializer serializer = new RejectedRecordSerializer("out", MemoryRegistry::new);
    serializer.open();
    ProducerRecord<byte[], byte[]> out =
        serializer.serialize(
            new RejectedOutput(ID, false, judged.payload(), judged.rejection()), null, null);
    assertThat(out.topic()).isEqualTo("rejected.out");
    assertThat(out.partition()).isZero();
    RejectedDocument rejected =
        new AvroDeserializer<>(registry, RejectedDocument.class).deserialize(out.value());
    assertThat(rejected.getRule()).isEqualTo("words");
    assertThat(rejected.getValue()).isEqualTo(2.0);
    assertThat(rejected.getThreshold()).isEqualTo(">= 3");
    assertThat(rejected.getSourcePosition()).isEqualTo("17");
    assertThat(rejected.getEventTime()).isEqualTo(7);
  }

  @Test
  void endOfAPartitionIsATickWithoutKeyAndValue() {
    ProducerRecord<byte[], byte[]> out =
        curatedSerializer().serialize(CuratedOutput.end(2, 10), null, null);

    assertThat(out.key()).isNull();
    assertThat(out.value()).isNull();
    assertThat(out.partition()).isEqualTo(2);
    assertThat(Tick.fromBytes(out.headers().lastHeader(Tick.HEADER).value()))
        .isEqualTo(new Tick("out", "curate", 1, Long.MAX_VALUE, true));
  }

  @Test
  void everyTruncationOfARecordIsUnreadable() {
    byte[] whole = Documents.bytes(Documents.annotated(ID, 7, "one two three"));
    for (int length = 0; length < whole.length; length++) {
      assertThat(reason(Arrays.copyOf(whole, length))).isEqualTo("undecodable_record");
    }
    assertThat(reason((byte[]) null)).isEqualTo("undecodable_record");
  }

  @Test
  void documentThatContradictsItselfIsUnreadable() {
    assertThat(reason(it -> it.setDocId("../../etc"))).isEqualTo("malformed_record");
    assertThat(reason(it -> it.setContentDigest("abc"))).isEqualTo("malformed_record");
    assertThat(reason(it -> it.setText(null))).isEqualTo("missing_text");
    assertThat(
            reason(
                it -> it.setSignatures(Map.of("sluice-5w-128-v2", ByteBuffer.wrap(new byte[511])))))
        .isEqualTo("malformed_signature");
  }

  @Test
  void scoreThatIsNoConfidenceDoesNotFail() throws Exception {
    AnnotatedDocument document = Documents.annotated(ID, 7, "one two three");
    document.getLanguage().setScore(Double.NaN);
    JudgedDocument judged =
        new AnnotatedRecords(
                ShippedRecipes.find("default").orElseThrow(),
                "out",
                registry,
                BlobSupplier.of("file:///nothing/is/read/there"))
            .read(Documents.record(0, document));

    assertThat(judged.rejection().rule()).isEqualTo("language_confidence");
  }

  @Test
  void deadLetterSaysWhereInKafkaAndUnderWhichId() {
    DeadLetters letters = new DeadLetters(registry);
    byte[] value = new byte[5000];
    byte[] key = ID.getBytes(StandardCharsets.UTF_8);
    DeadLetter letter =
        new AvroDeserializer<>(registry, DeadLetter.class)
            .deserialize(
                letters
                    .of(
                        new TopicRecord("annotated.c4", 3, 99, key, value, null),
                        "undecodable_record",
                        "why")
                    .value());

    assertThat(letter.getDocId()).isEqualTo(ID);
    assertThat(letter.getSlice()).isEqualTo("c4");
    assertThat(letter.getSourceUri()).isEqualTo("annotated.c4/3");
    assertThat(letter.getSourcePosition()).isEqualTo("99");
    assertThat(letter.getStage()).isEqualTo("curate");
    assertThat(letter.getSample().remaining()).isEqualTo(1024);
    assertThat(
            letters.of(new TopicRecord("annotated.c4", 3, 99, null, null, null), "r", "d").docId())
        .matches("[0-9a-f]{32}");
  }

  private JudgedDocument read(AnnotatedDocument document) throws UnreadableRecordException {
    return records.read(Documents.record(0, document));
  }

  private String reason(byte[] value) {
    TopicRecord record = new TopicRecord(Documents.TOPIC, 0, 0, null, value, null);
    return catchThrowableOfType(UnreadableRecordException.class, () -> records.read(record))
        .reason();
  }

  private String reason(Consumer<AnnotatedDocument> change) {
    AnnotatedDocument document = Documents.annotated(ID, 7, "one two three");
    change.accept(document);
    return reason(Documents.bytes(document));
  }

  private static CuratedRecordSerializer curatedSerializer() {
    CuratedRecordSerializer serializer = new CuratedRecordSerializer("out", MemoryRegistry::new);
    serializer.open();
    return serializer;
  }
}
