package dev.sluice.refine.classify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.perplexity.kenlm.FixtureLanguageModels;
import dev.sluice.refine.perplexity.sentencepiece.FixturePieceModels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerplexityMeasurerTest {
  private static final String TEXT = "The garden was the secret garden, and she was in it.";
  private static final String EN = "en: {lm: trie.bin, sentencepiece: uni.model}";

  @Test
  void aDocumentGoesToTheModelOfItsLanguage() {
    Map<String, Double> values = measure(set("languages: {" + EN + "}"), "eng_Latn", TEXT);

    assertThat(values.get("ccnet_perplexity")).isBetween(50.0, 339.0);
    assertThat(values).containsEntry("ccnet_bucket", 0.0);
  }

  @Test
  void withoutAModelOrTextBothAreUndefined() {
    ClassifierSet set = set("languages: {" + EN + "}");

    for (Map<String, Double> values :
        List.of(
            measure(set, "deu_Latn", TEXT),
            measure(set, null, TEXT),
            measure(set, "eng_Latn", " "))) {
      assertThat(values)
          .containsEntry("ccnet_perplexity", null)
          .containsEntry("ccnet_bucket", null);
    }
  }

  @Test
  void withoutCutoffsTheBucketAloneIsUndefined() {
    ClassifierSet set = set("languages: {" + EN + "}, cutoffs: cutoffs-de.csv");

    Map<String, Double> values = measure(set, "eng_Latn", TEXT);

    assertThat(values.get("ccnet_perplexity")).isNotNull();
    assertThat(values).containsEntry("ccnet_bucket", null);
  }

  @Test
  void ownCutoffsDecideTheBucket() {
    ClassifierSet set = set("languages: {" + EN + "}, cutoffs: cutoffs-en.csv");

    assertThat(measure(set, "eng_Latn", TEXT)).containsEntry("ccnet_bucket", 2.0);
  }

  @Test
  void theIdentityFollowsModelsCutoffsAndNormalisation() {
    String identity = set("languages: {" + EN + "}").identity();

    assertThat(set("languages: {" + EN + "}, cutoffs: ccnet, normalisation: faithful").identity())
        .isEqualTo(identity);
    assertThat(set("languages: {" + EN.replace("trie", "array") + "}").identity())
        .isNotEqualTo(identity);
    assertThat(set("languages: {" + EN.replace("uni", "bpe") + "}").identity())
        .isNotEqualTo(identity);
    assertThat(set("languages: {" + EN + "}, cutoffs: cutoffs-en.csv").identity())
        .isNotEqualTo(identity);
    assertThat(set("languages: {" + EN + "}, normalisation: fixed").identity())
        .isNotEqualTo(identity);
    assertThat(ClassifierSet.builtin().perplexity()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "perplexity: {} | perplexity.languages",
        "perplexity: {languages: {}} | perplexity.languages must be one language with its models",
        "perplexity: {languages: {en: {lm: a}}} | perplexity.languages.en.sentencepiece",
        "perplexity: {languages: {en: {lm: a, sentencepiece: b, x: c}}} | unknown key perplexity.languages.en.x",
        "perplexity: {languages: {english: {lm: a, sentencepiece: b}}} | must be a language code such as",
        "perplexity: {languages: {en: {lm: a, sentencepiece: b}}, normalisation: best} | one of faithful, fixed",
        "perplexity: {language: {}} | unknown key perplexity.language",
      })
  void messagesNameKeyValueAndRange(String yaml, String message) {
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> ClassifiersConfig.parse(yaml))
        .withMessageContaining(message);
  }

  @Test
  void damagedFilesAreNamedWithTheirKey() {
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> set("languages: {en: {lm: uni.model, sentencepiece: uni.model}}"))
        .withMessageContaining("perplexity.languages.en.lm: uni.model: at byte ")
        .withMessageContaining("neither KenLM's binary format nor ARPA text");
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> set("languages: {" + EN + "}, cutoffs: uni.model"))
        .withMessageContaining("perplexity.cutoffs: uni.model: line 1");
  }

  private static Map<String, Double> measure(ClassifierSet set, String label, String text) {
    Language language = label == null ? null : new Language(label, 1);
    Subject subject = new Subject(new Document(text), text, language, null, null);
    return set.classify(subject).signals().document();
  }

  private static ClassifierSet set(String perplexity) {
    String yaml =
        "classifiers: {language: none, quality: none, toxicity: none}\nperplexity: {"
            + perplexity
            + "}";
    return ClassifierSet.load(
        ClassifiersConfig.parse(yaml),
        PerplexityMeasurerTest::file,
        folder -> {
          throw new AssertionError("no folder is named: " + folder);
        });
  }

  private static ModelBytes file(String name) {
    return ModelBytes.of(
        switch (name) {
          case "cutoffs-en.csv" -> "language,p30,p60\nen,2,3\n".getBytes(UTF_8);
          case "cutoffs-de.csv" -> "language,p30,p60\nde,2,3\n".getBytes(UTF_8);
          case "uni.model", "bpe.model" -> FixturePieceModels.bytes(name);
          default -> FixtureLanguageModels.bytes(name);
        });
  }
}
