package dev.sluice.refine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.blacklist.HostCategories;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.train.ModelWriter;
import dev.sluice.refine.classify.train.Trainer;
import dev.sluice.refine.classify.train.TrainingLines;
import dev.sluice.refine.classify.train.TrainingListener;
import dev.sluice.refine.classify.train.TrainingSettings;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.importance.ImportanceFit;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.SpanValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClassifierSetTest {

  private static final String BOATS = "boat harbour sail anchor tide rope deck mast";
  private static final String BREAD = "flour oven yeast crust dough salt bake loaf";

  private static final HostCategories NO_HOSTS = new HostCategories.Builder().build();

  private static ModelBytes topics;

  @BeforeAll
  static void train() throws IOException {
    List<byte[]> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.add(("__label__Sea-Going " + BOATS).getBytes(StandardCharsets.UTF_8));
      lines.add(("__label__bread " + BREAD).getBytes(StandardCharsets.UTF_8));
    }
    TrainingSettings settings =
        TrainingSettings.builder().dim(4).lr(0.5).epoch(20).bucket(100).build();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ModelWriter.write(
        new Trainer(settings, TrainingListener.silent()).train(TrainingLines.of(lines)), file);
    topics = ModelBytes.of(file.toByteArray());
  }

  @Test
  void aModelOfWholeDocumentsGivesItsTopLabelAndASignalForEachLabel() {
    Classifications found = classify("topic: t.bin", "Tide and mast:\nanchor, deck");

    assertThat(found.labels().get("topic").label()).isEqualTo("Sea-Going");
    assertThat(found.signals().document().get("topic_sea_going")).isBetween(0.9, 1.0);
    assertThat(found.signals().document().get("topic_bread")).isBetween(0.0, 0.1);
    assertThat(found.labels().get("topic").score())
        .isEqualTo(found.signals().document().get("topic_sea_going"));
  }

  @Test
  void probabilitiesAreRoundedAndNamedAsConfigured() {
    Classifications found =
        classify(
            "topic: {model: t.bin, decimals: 1, signals: {__label__bread: baking}}", "oven dough");

    assertThat(found.signals().document()).containsOnlyKeys("baking").containsEntry("baking", 1.0);
  }

  @Test
  void whatTheViewDoesNotShowDoesNotCount() {
    String text = "oven dough crust" + " anchor".repeat(100);

    assertThat(classify("topic: t.bin", text).labels().get("topic").label()).isEqualTo("Sea-Going");
    assertThat(
            classify("topic: {model: t.bin, view: {first_characters: 16}}", text)
                .labels()
                .get("topic")
                .label())
        .isEqualTo("bread");
  }

  @Test
  void sentencesAndLinesBecomeSpansInCodePoints() {
    String text = "😀 The mast. The oven crust !\n\nrope and sail";
    List<SpanValue> sentences =
        classify("topic: {model: t.bin, preset: dolma-toxicity}", text)
            .signals()
            .spans("topic_bread");
    List<SpanValue> lines =
        classify("topic: {model: t.bin, view: {unit: line}}", text).signals().spans("topic_bread");

    assertThat(sentences).extracting(SpanValue::charStart).containsExactly(0, 12, 30);
    assertThat(sentences).extracting(SpanValue::charEnd).containsExactly(11, 28, 43);
    assertThat(sentences.get(1).value()).isGreaterThan(0.8);
    assertThat(sentences.get(2).value()).isLessThan(0.2);
    assertThat(lines).extracting(SpanValue::charStart).containsExactly(0, 30);
  }

  @Test
  void aBlankDocumentHasNoLabelAndUndefinedSignals() {
    Classifications found = classify("topic: t.bin", " \n ");

    assertThat(found.labels()).isEmpty();
    assertThat(found.signals().document()).containsEntry("topic_bread", null);
  }

  @Test
  void aModelNamedLanguageTellsTheLanguage() {
    ClassifierSet set = set("language: {model: t.bin, preset: ccnet-language}");
    String text = "flour yeast";

    assertThat(set.detect(new Document(text), text).label()).isEqualTo("bread");
    assertThat(set.detect(new Document(" "), " ")).isNull();
    assertThat(set.signals()).doesNotContain("language_bread");
  }

  @Test
  void theIdentityFollowsModelsAndViewsButNotPaths() {
    String identity = set("topic: t.bin").identity();

    assertThat(set("topic: elsewhere/u.bin").identity()).isEqualTo(identity);
    assertThat(set("topic: {model: t.bin, decimals: 2}").identity()).isNotEqualTo(identity);
    assertThat(set("subject: t.bin").identity()).isNotEqualTo(identity);
  }

  @Test
  void mistakesNameClassifierAndModel() {
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> set("topic: {model: t.bin, signals: {__label__wiki: wiki}}"))
        .withMessageContaining("topic.signals: the model t.bin has no label __label__wiki")
        .withMessageContaining("__label__bread");
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(
            () -> set("topic: {model: t.bin, signals: {__label__bread: rps_doc_word_count}}"))
        .withMessageContaining("two signals would be named rps_doc_word_count");
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> set("language: {model: t.bin, view: {unit: line}}"))
        .withMessageContaining("language.view.unit");
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(
            () ->
                ClassifierSet.load(
                    ClassifiersConfig.parse("classifiers: {x: no-model.bin}"),
                    name -> ModelBytes.of(new byte[] {1, 2, 3}),
                    folder -> NO_HOSTS))
        .withMessageContaining("x.model: no-model.bin: ");
  }

  @Test
  void anythingButALabelIsTheTopProbabilityOrTheRestOfIt() {
    String notBread = "topic: {model: t.bin, decimals: 8, signals: {'!__label__bread': x}}";
    Label sea = classify(notBread, "tide mast anchor").labels().get("topic");
    Label bread = classify(notBread, "oven dough").labels().get("topic");

    assertThat(classify(notBread, "tide mast anchor").signals().document())
        .containsEntry("x", sea.score());
    assertThat(classify(notBread, "oven dough").signals().document().get("x"))
        .isCloseTo(1 - bread.score(), within(1e-8))
        .isBetween(0.0, 0.1);
  }

  @Test
  void importanceModelsMeasureTheirLanguageOnly() {
    ImportanceFit fit = new ImportanceFit();
    fit.addTarget(BOATS);
    fit.addSource(BREAD);
    byte[] model = fit.toBytes();
    ClassifierSet set =
        ClassifierSet.load(
            ClassifiersConfig.parse(
                """
                importance:
                  boats: boats.dsir
                  ships: {model: boats.dsir, language: en, length_term: fixed}
                """),
            name -> ModelBytes.of(model),
            folder -> NO_HOSTS);
    Subject english =
        new Subject(
            new Document("anchor tide"), "anchor tide", new Language("eng_Latn", 1), null, null);
    Subject german =
        new Subject(
            new Document("anchor tide"), "anchor tide", new Language("deu_Latn", 1), null, null);

    assertThat(set.signals())
        .contains("rps_doc_boats_importance", "rps_doc_ships_importance_length_correction");
    assertThat(set.classify(english).signals().document().get("rps_doc_boats_importance"))
        .isPositive();
    assertThat(set.classify(english).signals().document().get("rps_doc_ships_importance"))
        .isEqualTo(set.classify(german).signals().document().get("rps_doc_boats_importance"));
    assertThat(set.classify(german).signals().document())
        .containsEntry("rps_doc_ships_importance", null);
    assertThat(set.classify(german).signals().document())
        .containsEntry("rps_doc_ships_importance_length_correction", null);
  }

  @Test
  void theBlacklistNumbersTheSetOfTheHost() {
    HostCategories.Builder hosts = new HostCategories.Builder();
    hosts.add("agressif", "bad.example");
    ClassifierSet set =
        ClassifierSet.load(
            ClassifiersConfig.parse("url_blacklist: {ut1: lists}"),
            name -> topics,
            folder -> folder.equals("lists") ? hosts.build() : NO_HOSTS);

    assertThat(blacklist(set, "http://bad.example/x")).isEqualTo(1.0);
    assertThat(blacklist(set, "http://good.example/x")).isNull();
    assertThat(blacklist(set, null)).isNull();
    assertThat(set.identity()).isNotEqualTo(ClassifierSet.builtin().identity());
  }

  private static Double blacklist(ClassifierSet set, String url) {
    Subject subject = new Subject(new Document("a"), "a", null, url, null);
    assertThat(set.classify(subject).signals().document()).containsKey("rps_doc_ut1_blacklist");
    return set.classify(subject).signals().document().get("rps_doc_ut1_blacklist");
  }

  private static Classifications classify(String yaml, String text) {
    return set(yaml).classify(new Subject(new Document(text), text, null, null, null));
  }

  private static ClassifierSet set(String classifier) {
    String others = "quality: none, toxicity: none, ";
    String language = classifier.startsWith("language") ? "" : "language: none, ";
    return ClassifierSet.load(
        ClassifiersConfig.parse("classifiers: {" + language + others + classifier + "}"),
        name -> topics,
        folder -> NO_HOSTS);
  }
}
