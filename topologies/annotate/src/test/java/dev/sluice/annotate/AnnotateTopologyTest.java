package dev.sluice.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.annotate.io.Placed;
import dev.sluice.refine.annotate.Annotation;
import dev.sluice.refine.annotate.Annotator;
import dev.sluice.refine.annotate.Capture;
import dev.sluice.refine.annotate.Extraction;
import dev.sluice.refine.annotate.UnreadableDocumentException;
import dev.sluice.refine.classify.Label;
import dev.sluice.refine.dedup.Signature;
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.refine.extract.metadata.Licence;
import dev.sluice.refine.extract.metadata.PageMetadata;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.pii.PiiSpan;
import dev.sluice.refine.pii.PiiType;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.SpanValue;
import dev.sluice.schemas.DocumentId;
import dev.sluice.schemas.Tick;
import dev.sluice.schemas.avro.AnnotatedDocument;
import dev.sluice.schemas.avro.DeadLetter;
import dev.sluice.schemas.avro.RawDocument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotateTopologyTest {
  private static final byte[] KEY =
      "00000000000000000000000000000001".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private DrivenTopology topology;

  private DrivenTopology start(Function<Capture, Annotation> annotator) {
    topology = new DrivenTopology(folder, annotator);
    return topology;
  }

  @AfterEach
  void close() {
    if (topology != null) {
      topology.close();
    }
  }

  private static Annotation echo(Capture capture) {
    return annotation(new String(capture.content(), StandardCharsets.UTF_8), Map.of());
  }

  private static Annotation annotation(String text, Map<String, List<SpanValue>> spans) {
    TreeMap<String, Double> signals = new TreeMap<>(Map.of("words", 2.0));
    signals.put("undefined", null);
    return new Annotation(
        "title",
        new PageMetadata(
            "title",
            List.of("Ada"),
            "2020-02-01",
            null,
            "en",
            "https://example.org/a",
            new Licence("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
            "Example",
            null),
        new Extraction("extractor-1", ExtractionConfig.DEFAULT),
        text,
        new Language("en", 0.75),
        Signals.of(signals, new TreeMap<>(spans)),
        new TreeMap<>(Map.of("quality", new Label("reference", 0.5))),
        List.of(new PiiSpan(PiiType.EMAIL, 1, 3)),
        List.of(Signature.of("family-1", new int[] {1, -1})),
        "annotator-1");
  }

  @Test
  void aDocumentIsCarriedOverWithItsMeasurements() {
    start(
        c ->
            annotation(
                new String(c.content(), StandardCharsets.UTF_8),
                Map.of("lines", List.of(new SpanValue(0, 3, null)))));
    RawDocument raw = RawRecords.text(7, "größe");
    topology.pipe(raw);
    AnnotatedDocument d = topology.nextAnnotated();
    for (var field : d.getSchema().getFields()) {
      var carried = raw.getSchema().getField(field.name());
      if (carried != null && !field.name().equals("title")) {
        assertThat(d.get(field.pos())).as(field.name()).isEqualTo(raw.get(carried.pos()));
      }
    }
    assertThat(d.getTitle()).isEqualTo("title");
    assertThat(d.getText()).isEqualTo("größe");
    assertThat(d.getTextBytes()).isEqualTo(7);
    assertThat(d.getContentDigest())
        .isEqualTo(
            HexFormat.of().formatHex(DocumentId.digest("größe".getBytes(StandardCharsets.UTF_8))));
    assertThat(d.getLanguage().getLabel()).isEqualTo("en");
    assertThat(d.getDocumentSignals())
        .containsEntry("words", 2.0)
        .containsEntry("undefined", null)
        .containsEntry("http_status", 200.0)
        .hasSize(3);
    assertThat(d.getSpanSignals().get("lines"))
        .containsExactly(new dev.sluice.schemas.avro.SpanValue(0, 3, null));
    assertThat(d.getSignatures().get("family-1").array())
        .containsExactly(0, 0, 0, 1, -1, -1, -1, -1);
    assertThat(d.getPii()).containsExactly(new dev.sluice.schemas.avro.PiiSpan("email", 1, 3));
    assertThat(d.getClassifiers()).containsOnlyKeys("quality");
    assertThat(d.getClassifiers().get("quality").getLabel()).isEqualTo("reference");
    assertThat(d.getAnnotator()).isEqualTo("annotator-1");
    assertThat(d.getExtraction())
        .isEqualTo(
            new dev.sluice.schemas.avro.Extraction(
                "extractor-1",
                "balanced",
                "keep",
                "drop",
                List.of("Ada"),
                "2020-02-01",
                null,
                "en",
                "https://example.org/a",
                "CC0-1.0",
                "https://creativecommons.org/publicdomain/zero/1.0/",
                "Example",
                null));
    assertThat(topology.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void refineSeesWhatWasCaptured() {
    List<Capture> seen = new ArrayList<>();
    start(
        c -> {
          seen.add(c);
          return echo(c);
        });
    RawDocument raw = RawRecords.text(1, "x");
    raw.setCharset("latin1");
    raw.setLanguageHint("de");
    raw.setTitle("stated");
    topology.pipe(raw);
    Capture c = seen.get(0);
    assertThat(List.of(c.mediaType(), c.charset(), c.httpStatus(), c.languageHint(), c.title()))
        .containsExactly("text/plain", "latin1", 200, "de", "stated");
    assertThat(c.url()).isEqualTo("http://example.org/1");
    assertThat(c.content()).containsExactly('x');
  }

  @Test
  void ticksStayWhereTheyAreAmongTheDocuments() {
    start(AnnotateTopologyTest::echo);
    Tick announcement = new Tick("g", "m", 1, -1, false);
    Tick end = new Tick("g", "m", 1, 1002, true);
    topology.pipe(announcement);
    topology.pipe(RawRecords.text(1, "a"));
    topology.pipe(RawRecords.text(2, "b"));
    topology.pipe(end);
    List<TestRecord<byte[], byte[]>> out = topology.annotated.readRecordsToList();
    assertThat(out).hasSize(4);
    assertTick(out.get(0), announcement);
    assertThat(out.get(1).key()).isEqualTo(key(RawRecords.text(1, "a")));
    assertThat(out.get(1).headers()).isEmpty();
    assertThat(out.get(2).key()).isEqualTo(key(RawRecords.text(2, "b")));
    assertTick(out.get(3), end);
  }

  private static byte[] key(RawDocument raw) {
    return raw.getDocId().getBytes(StandardCharsets.UTF_8);
  }

  private static void assertTick(TestRecord<byte[], byte[]> record, Tick tick) {
    assertThat(record.key()).isNull();
    assertThat(record.value()).isNull();
    assertThat(record.headers()).hasSize(1);
    assertThat(Tick.fromBytes(record.headers().lastHeader(Tick.HEADER).value())).isEqualTo(tick);
  }

  @Test
  void aRecordLeavesInThePartitionItCameIn() {
    assertThat(
            AnnotateTopology.samePartition()
                .partitions("annotated.c4", null, new Placed(3, null), 4))
        .contains(Set.of(3));
    assertThatThrownBy(
            () ->
                AnnotateTopology.samePartition()
                    .partitions("annotated.c4", null, new Placed(4, null), 4))
        .hasMessageContaining("annotated.c4 has 4 partitions");
  }

  @Test
  void whatIsNoRecordIsADeadLetterThatNamesItsPlaceInKafka() {
    start(AnnotateTopologyTest::echo);
    topology.pipe(RawRecords.text(1, "before"));
    topology.pipe(KEY, new byte[] {9, 8, 7, 6, 5, 4});
    topology.pipe(null, new byte[2000]);
    topology.pipe(RawRecords.text(2, "after"));
    DeadLetter first = topology.nextDeadLetter();
    assertThat(first.getReason()).isEqualTo("undecodable_record");
    assertThat(first.getDetail()).contains("0x09");
    assertThat(first.getStage()).isEqualTo("annotate");
    assertThat(first.getDocId()).isEqualTo("00000000000000000000000000000001");
    assertThat(first.getSourceUri()).isEqualTo("kafka:raw.c4");
    assertThat(first.getSourcePosition()).isEqualTo("0/1");
    assertThat(first.getSample().array()).containsExactly(9, 8, 7, 6, 5, 4);
    DeadLetter second = topology.nextDeadLetter();
    assertThat(second.getDocId()).matches("[0-9a-f]{32}");
    assertThat(second.getSample().remaining()).isEqualTo(1024);
    assertThat(topology.nextAnnotated().getText()).isEqualTo("before");
    assertThat(topology.nextAnnotated().getText()).isEqualTo("after");
  }

  @Test
  void aRecordWithoutValueThatIsNoTickIsADeadLetter() {
    start(AnnotateTopologyTest::echo);
    topology.pipe(KEY, null);
    topology.pipeTick(null, new byte[] {'{'});
    topology.pipeTick(KEY, new Tick("g", "m", 1, 0, false).toBytes());
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("malformed_record");
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("malformed_tick");
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("malformed_record");
    assertThat(topology.annotated.isEmpty()).isTrue();
  }

  @Test
  void whatRefineCannotReadIsADeadLetterWithItsReason() {
    start(
        c -> {
          throw new UnreadableDocumentException("unsupported_media_type", "image/png");
        });
    RawDocument raw = RawRecords.text(3, "x".repeat(3000));
    topology.pipe(raw);
    DeadLetter letter = topology.nextDeadLetter();
    assertThat(letter.getReason()).isEqualTo("unsupported_media_type");
    assertThat(letter.getDetail()).isEqualTo("image/png");
    assertThat(letter.getSample().remaining()).isEqualTo(1024);
    assertThat(letter.getComponent()).contains(Annotator.VERSION);
    for (String name :
        List.of(
            "doc_id",
            "slice",
            "source_uri",
            "source_position",
            "byte_offset",
            "byte_length",
            "source_id",
            "url",
            "event_time")) {
      assertThat(letter.get(name)).as(name).isEqualTo(raw.get(name));
    }
  }

  @Test
  void aMistakeOfTheAnnotatorCostsOneDocument() {
    start(
        c -> {
          switch (new String(c.content(), StandardCharsets.UTF_8)) {
            case "deep" -> throw new StackOverflowError("too deep");
            case "bug" -> throw new IllegalStateException("m".repeat(5000));
            default -> {
              return echo(c);
            }
          }
        });
    topology.pipe(RawRecords.text(1, "deep"));
    topology.pipe(RawRecords.text(2, "bug"));
    topology.pipe(RawRecords.text(3, "fine"));
    DeadLetter deep = topology.nextDeadLetter();
    assertThat(deep.getReason()).isEqualTo("annotator_failure");
    assertThat(deep.getDetail()).contains("StackOverflowError", "too deep");
    DeadLetter bug = topology.nextDeadLetter();
    assertThat(bug.getDetail()).contains("IllegalStateException").hasSize(2000);
    assertThat(topology.nextAnnotated().getText()).isEqualTo("fine");
  }

  @Test
  void outOfMemoryIsNotTheDocumentsFault() {
    start(
        c -> {
          throw new OutOfMemoryError("heap");
        });
    assertThatThrownBy(() -> topology.pipe(RawRecords.text(1, "x")))
        .isInstanceOfAny(OutOfMemoryError.class, RuntimeException.class)
        .hasStackTraceContaining("OutOfMemoryError");
    assertThat(topology.deadLetters.isEmpty()).isTrue();
  }

  @Test
  void contentByClaimCheckIsFetchedAndMissingContentIsADeadLetter() {
    start(AnnotateTopologyTest::echo);
    String ref = topology.blobs.put("far".getBytes(StandardCharsets.UTF_8));
    topology.pipe(RawRecords.builder(1).setContentRef(ref).build());
    topology.pipe(RawRecords.builder(2).setContentRef("sha256:" + "0".repeat(64)).build());
    topology.pipe(RawRecords.builder(3).setContentRef("../../etc/passwd").build());
    topology.pipe(RawRecords.builder(4).build());
    assertThat(topology.nextAnnotated().getText()).isEqualTo("far");
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("missing_claim_check");
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("missing_claim_check");
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("malformed_record");
  }

  @Test
  void textOver900000BytesTravelsAsAClaimCheck() {
    start(AnnotateTopologyTest::echo);
    String fits = "ü".repeat(450_000);
    topology.pipe(RawRecords.text(1, fits));
    topology.pipe(RawRecords.text(2, fits + "x"));
    assertThat(topology.nextAnnotated().getText()).isEqualTo(fits);
    AnnotatedDocument large = topology.nextAnnotated();
    assertThat(large.getText()).isNull();
    assertThat(large.getTextBytes()).isEqualTo(900_001);
    assertThat(new String(topology.blobs.get(large.getTextRef()), StandardCharsets.UTF_8))
        .isEqualTo(fits + "x");
  }

  @Test
  void anAnnotationThatOutgrowsTheTopicGivesUpItsTextThenItself() {
    start(
        c -> {
          String text = new String(c.content(), StandardCharsets.UTF_8);
          int spans = Integer.parseInt(text.substring(0, text.indexOf(' ')));
          return annotation(
              text, Map.of("lines", Collections.nCopies(spans, new SpanValue(0, 1, 0.5))));
        });
    topology.pipe(RawRecords.text(1, "150000 " + "x".repeat(800_000)));
    topology.pipe(RawRecords.text(2, "250000 y"));
    AnnotatedDocument document = topology.nextAnnotated();
    assertThat(document.getTextRef()).startsWith("sha256:");
    assertThat(document.getSpanSignals().get("lines")).hasSize(150_000);
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("annotation_too_large");
  }

  @Test
  void aDocIdThatIsNoneIsADeadLetter() {
    start(AnnotateTopologyTest::echo);
    RawDocument raw = RawRecords.text(1, "x");
    raw.setDocId("../x");
    topology.pipe(raw);
    assertThat(topology.nextDeadLetter().getReason()).isEqualTo("malformed_record");
  }

  @Test
  void theSameRecordsGiveTheSameBytes() {
    start(AnnotateTopologyTest::echo);
    topology.pipe(RawRecords.text(1, "again"));
    topology.pipe(RawRecords.text(1, "again"));
    List<TestRecord<byte[], byte[]>> out = topology.annotated.readRecordsToList();
    assertThat(out.get(0).value()).isEqualTo(out.get(1).value());
  }
}
