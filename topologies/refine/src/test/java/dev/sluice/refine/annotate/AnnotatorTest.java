package dev.sluice.refine.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.classify.ClassifierSet;
import dev.sluice.refine.dedup.SignatureSet;
import dev.sluice.refine.extract.ExtractionConfig;
import dev.sluice.refine.extract.Extractor;
import dev.sluice.refine.signal.SignalCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnnotatorTest {

  private static final String TEXT =
      "The mill by the weir is old, and nobody in the village can say how old it is.";

  private final Annotator annotator = new Annotator();

  @Test
  void aCaptureGetsTextLanguageSignalsAndSignature() {
    Annotation annotation = annotator.annotate(capture("text/plain", "declared", TEXT));

    assertThat(annotation.title()).isEqualTo("declared");
    assertThat(annotation.text()).isEqualTo(TEXT);
    assertThat(annotation.language().label()).isEqualTo("eng_Latn");
    assertThat(annotation.signals().document().keySet())
        .containsAll(SignalCatalogue.documentSignals())
        .containsAll(List.of("quality_reference", "toxicity_toxic", "nsfw_domain"));
    assertThat(annotation.classifiers()).containsOnlyKeys("quality", "toxicity");
    assertThat(annotation.classifiers().get("toxicity").label()).isEqualTo("casual");
    assertThat(annotation.annotator()).isEqualTo(annotator.version());
    assertThat(annotation.signals().document()).containsEntry("rps_doc_word_count", 18.0);
    assertThat(annotation.signals().spans().get("rps_lines_num_words")).hasSize(1);
    assertThat(annotation.signatures())
        .singleElement()
        .satisfies(signature -> assertThat(signature.family()).isEqualTo("sluice-5w-128-v2"));
  }

  @Test
  void theTitleInTheContentWinsOverTheDeclaredOne() {
    String page = "<title>own</title><p>" + TEXT;

    assertThat(annotator.annotate(capture("text/html", "declared", page)).title()).isEqualTo("own");
    assertThat(annotator.annotate(capture("text/html", "declared", "<p>a")).title())
        .isEqualTo("declared");
  }

  @Test
  void modeAndVersionOfTheExtractionAreRecorded() {
    ExtractionConfig config = ExtractionConfig.of(Map.of("mode", "precision", "tables", "drop"));
    Annotator precise = new Annotator(ClassifierSet.builtin(), SignatureSet.DEFAULT, config);

    assertThat(precise.annotate(capture("text/plain", null, TEXT)).extraction())
        .isEqualTo(new Extraction(Extractor.VERSION, config));
    assertThat(precise.version())
        .endsWith("-precision-drop-drop")
        .isNotEqualTo(annotator.version());
  }

  @Test
  void theLicenceOfAPageIsALabel() {
    String page = "<link rel=license href=https://creativecommons.org/licenses/by/4.0/><p>" + TEXT;
    Annotation annotation = annotator.annotate(capture("text/html", null, page));

    assertThat(annotation.classifiers().get("page_license").label()).isEqualTo("CC-BY-4.0");
    assertThat(annotation.metadata().licence().id()).isEqualTo("CC-BY-4.0");
  }

  @Test
  void replacementCharactersAreCountedWhereBytesWereDecoded() {
    byte[] broken = "abc\u00e4\u00e4\u00e4def".getBytes(StandardCharsets.UTF_8);
    broken[4] = 'x';
    String name = "extract_replacement_share";
    Capture bytes = new Capture("text/plain", "utf-8", null, null, null, null, broken);
    Capture clean = capture("text/plain", null, TEXT);
    Capture characters =
        new Capture("text/plain", "utf-8", null, null, null, null, null, null, true, broken);

    assertThat(annotator.annotate(bytes).signals().value(name)).isBetween(0.01, 0.5);
    assertThat(annotator.annotate(clean).signals().value(name)).isZero();
    assertThat(annotator.annotate(characters).signals().value(name)).isNaN();
    assertThat(annotator.annotate(capture(null, null, "")).signals().value(name)).isNaN();
  }

  @Test
  void languageDependentSignalsFollowTheDetectedLanguage() {
    String german = "Die Mühle an dem Wehr ist alt, und niemand in dem Dorf weiß, wie alt sie ist.";
    Annotation annotation = annotator.annotate(capture("text/plain", null, german));

    assertThat(annotation.language().label()).isEqualTo("deu_Latn");
    assertThat(annotation.signals().document().get("rps_doc_stop_word_fraction")).isPositive();
  }

  @Test
  void emptyContentIsAnAnnotationWithoutLanguageOrSignature() {
    Annotation annotation = annotator.annotate(capture(null, null, ""));

    assertThat(annotation.text()).isEmpty();
    assertThat(annotation.language()).isNull();
    assertThat(annotation.signatures()).isEmpty();
    assertThat(annotation.signals().document()).containsEntry("rps_doc_word_count", 0.0);
    assertThat(annotation.signals().document()).containsEntry("rps_doc_mean_word_length", null);
  }

  @Test
  void unreadableContentSaysWhy() {
    assertThatThrownBy(() -> annotator.annotate(capture("image/png", null, "x")))
        .isInstanceOfSatisfying(
            UnreadableDocumentException.class,
            e -> {
              assertThat(e.reason()).isEqualTo("unsupported_media_type");
              assertThat(e.detail()).contains("image/png");
            });
  }

  @Test
  void equalCapturesGetEqualAnnotationsFromAnyThread() {
    Capture capture = capture("text/html", null, "<p>" + TEXT.repeat(20));
    Annotation expected = annotator.annotate(capture);

    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> annotator.annotate(capture)))
        .allMatch(expected::equals);
  }

  @Test
  void randomBytesUnderAnyReadableTypeAreAnnotated() {
    Random random = new Random(42);
    String[] types = {"text/plain", "text/html", "text/x-source", "application/xhtml+xml"};
    String[] charsets = {null, "utf-8", "utf-16", "shift_jis", "iso-2022-jp", "gb18030", "?"};
    for (int i = 0; i < 500; i++) {
      byte[] content = new byte[random.nextInt(3000)];
      random.nextBytes(content);
      String charset = charsets[i % charsets.length];
      Annotation annotation =
          annotator.annotate(
              new Capture(types[i % types.length], charset, null, null, null, null, content));

      assertThat(annotation.signals().value("extract_replacement_share"))
          .satisfiesAnyOf(
              share -> assertThat(share).isBetween(0.0, 1.0), share -> assertThat(share).isNaN());
      assertThat(annotation.text()).doesNotContain("\0");
      assertThat(annotation.text().codePoints())
          .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
  }

  private static Capture capture(String mediaType, String title, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new Capture(mediaType, null, 200, null, title, null, bytes);
  }
}
