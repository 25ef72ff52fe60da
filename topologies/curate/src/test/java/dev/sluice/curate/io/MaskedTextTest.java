package dev.sluice.curate.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sluice.curate.flow.CuratedOutput;
import dev.sluice.curate.flow.JudgedDocument;
import dev.sluice.curate.flow.Rejection;
import dev.sluice.refine.dedup.paragraph.Paragraphs;
import dev.sluice.refine.recipe.Recipe;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.CuratedDocument;
import dev.sluice.schemas.avro.PiiSpan;
import dev.sluice.schemas.blob.BlobStore;
import dev.sluice.schemas.serde.AvroDeserializer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the annotated record to the curated one, as reader and sink do it. */
class MaskedTextTest {
  private static final String ID = Documents.id(1);
  private static final Recipe RECIPE =
      Recipe.parse(
          """
          name: test
          pii:
            email: {action: mask, style: fineweb}
            ip: mask
            private_key: reject
          dedup: {exact: true, near: {signature: sluice-5w-128-v2, threshold: 0.8, bands: 21, rows: 6}}
          """);

  @TempDir Path folder;

  private final MemoryRegistry registry = new MemoryRegistry();
  private BlobSupplier blobs;
  private AnnotatedRecords records;
  private CuratedRecordSerializer serializer;

  @BeforeEach
  void open() {
    blobs = BlobSupplier.of(folder.resolve("blobs").toUri().toString());
    records = new AnnotatedRecords(RECIPE, "out", registry, blobs);
    serializer = new CuratedRecordSerializer("out", MemoryRegistry::new, blobs);
    serializer.open();
  }

  @Test
  void theWrittenTextIsMaskedAndItsLengthAndDigestAreItsOwn() throws Exception {
    AnnotatedDocument annotated =
        document("😀 ann@x.de, bob@y.de", span("email", 2, 10), span("email", 12, 20));
    JudgedDocument judged = read(annotated);

    String masked = "😀 email@example.com, firstname.lastname@example.org";
    CuratedDocument curated = write(judged);
    assertThat(curated.getText()).isEqualTo(masked);
    assertThat(curated.getTextBytes()).isEqualTo(utf8(masked).length);
    assertThat(curated.getContentDigest()).isEqualTo(digest(masked));
    assertThat(write(judged)).isEqualTo(curated);
  }

  @Test
  void duplicatesAreToldByTheTextBeforeMasking() throws Exception {
    AnnotatedDocument annotated =
        document("one two three four five ann@x.de", span("email", 24, 32));
    JudgedDocument judged = read(annotated);

    assertThat(judged.changes()).isNotNull();
    assertThat(judged.contentDigest()).isEqualTo(annotated.getContentDigest());
    assertThat(judged.fingerprint().signature())
        .isEqualTo(annotated.getSignatures().get("sluice-5w-128-v2").array());
  }

  @Test
  void aTextWithNothingToMaskStaysAsItIs() throws Exception {
    JudgedDocument judged = read(document("call 555-0123", span("phone", 5, 13)));

    assertThat(judged.changes()).isNull();
    assertThat(write(judged).getText()).isEqualTo("call 555-0123");
  }

  @Test
  void whatMustNotBeInATextRejectsItWithTheCount() throws Exception {
    JudgedDocument judged =
        read(document("0123456789", span("private_key", 0, 3), span("private_key", 4, 7)));

    assertThat(judged.rejection())
        .isEqualTo(new Rejection("pii_private_key", 2.0, null, "<= 0", null, null, null));
    assertThat(judged.changes()).isNull();
  }

  @Test
  void aTextByReferenceIsMaskedInTheStore() throws Exception {
    String text = "ann@x.de " + "word ".repeat(200_000);
    AnnotatedDocument annotated = document(text, span("email", 0, 8));
    annotated.setTextRef(blobs.connect().put(utf8(text)));
    annotated.setText(null);
    CuratedDocument curated = write(read(annotated));

    String masked = text.replace("ann@x.de", "email@example.com");
    assertThat(curated.getText()).isNull();
    assertThat(new String(blobs.connect().get(curated.getTextRef()), StandardCharsets.UTF_8))
        .isEqualTo(masked);
    assertThat(curated.getTextBytes()).isEqualTo(utf8(masked).length);
    assertThat(curated.getContentDigest()).isEqualTo(digest(masked));
    assertThat(curated.getTextRef()).isEqualTo("sha256:" + digest(masked));
  }

  @Test
  void theParagraphsOfATextByReferenceAreThoseOfTheText() throws Exception {
    String text = "one two\nthree four\none two";
    AnnotatedDocument annotated = document(text);
    annotated.setTextRef(blobs.connect().put(utf8(text)));
    annotated.setText(null);
    Recipe recipe = Recipe.parse("{name: test, dedup: {paragraphs: {group: [none]}}}");
    JudgedDocument judged =
        new AnnotatedRecords(recipe, "out", registry, blobs).read(Documents.record(0, annotated));

    assertThat(judged.paragraphs().paragraphs())
        .usingRecursiveComparison()
        .isEqualTo(Paragraphs.of(text, 1));
  }

  @Test
  void aTextTravelsByTheLengthThatMaskingGivesIt() throws Exception {
    String grows = "ann@x.de" + " ".repeat(BlobStore.LIMIT_BYTES - 8);
    CuratedDocument grown = write(read(document(grows, span("email", 0, 8))));
    assertThat(grown.getText()).isNull();
    assertThat(grown.getTextBytes()).isEqualTo(BlobStore.LIMIT_BYTES + 9);

    String shrinks = "a".repeat(100) + "@x.de" + " ".repeat(BlobStore.LIMIT_BYTES - 50);
    AnnotatedDocument annotated = document(shrinks, span("email", 0, 105));
    annotated.setTextRef(blobs.connect().put(utf8(shrinks)));
    annotated.setText(null);
    CuratedDocument shrunk = write(read(annotated));
    assertThat(shrunk.getText()).startsWith("email@example.com ");
    assertThat(shrunk.getTextRef()).isNull();
  }

  @Test
  void whatCannotBeMaskedIsUnreadable() {
    assertThat(reason(document("short", span("email", 0, 6)))).isEqualTo("malformed_record");
    assertThat(reason(document("short", span("email", 3, 3)))).isEqualTo("malformed_record");
    assertThat(reason(document("short", span("email", -1, 3)))).isEqualTo("malformed_record");
    AnnotatedDocument gone = document("short", span("email", 0, 3));
    gone.setText(null);
    gone.setTextRef("sha256:" + "0".repeat(64));
    assertThat(reason(gone)).isEqualTo("missing_claim_check");
  }

  @Test
  void linesAreEditedAndMaskedByOneText() throws Exception {
    AnnotatedRecords editing =
        new AnnotatedRecords(
            Recipe.parse("name: e\nedits: [c4_lines]\npii: {email: mask}"), "out", registry, blobs);
    String line = "Write a long letter to ann@x.de tomorrow.";
    String menu = "menu bob@y.de";
    AnnotatedDocument annotated =
        document(line + "\n" + menu + "\n" + line, span("email", 23, 31), span("email", 47, 55));
    CuratedDocument curated = write(editing.read(Documents.record(0, annotated)));
    assertThat(curated.getText()).isEqualTo(line.replace("ann@x.de", "<EMAIL>") + "\n" + line);

    JudgedDocument nothing = editing.read(Documents.record(0, document(menu)));
    assertThat(nothing.rejection())
        .isEqualTo(new Rejection("edits_leave_text", 0.0, null, ">= 1", null, null, null));
  }

  @Test
  void typesOfALaterVersionAreLeftAlone() throws Exception {
    assertThat(write(read(document("a secret", span("passport", 2, 8)))).getText())
        .isEqualTo("a secret");
  }

  private static AnnotatedDocument document(String text, PiiSpan... spans) {
    AnnotatedDocument document = Documents.annotated(ID, 7, text);
    document.setPii(List.of(spans));
    return document;
  }

  private static PiiSpan span(String type, int charStart, int charEnd) {
    return new PiiSpan(type, charStart, charEnd);
  }

  private JudgedDocument read(AnnotatedDocument document) throws UnreadableRecordException {
    return records.read(Documents.record(0, document));
  }

  private String reason(AnnotatedDocument document) {
    return catchThrowableOfType(UnreadableRecordException.class, () -> read(document)).reason();
  }

  private CuratedDocument write(JudgedDocument judged) {
    CuratedOutput output = new CuratedOutput(0, ID, 0, false, judged.changes(), judged.payload());
    return new AvroDeserializer<>(registry, CuratedDocument.class)
        .deserialize(serializer.serialize(output, null, null).value());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(DocumentId.digest(utf8(text)));
  }
}
