package dev.sluice.refine.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.refine.importance.LengthTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifiersConfigTest {

  @Test
  void whatIsNotNamedStaysBuiltIn() {
    ClassifiersConfig config =
        ClassifiersConfig.parse("classifiers: {toxicity: none, wikiref: models/wiki.bin}");

    assertThat(config.classifiers())
        .extracting(ClassifierConfig::name)
        .containsExactly("language", "quality", "wikiref");
    assertThat(config.classifiers().get(0).isBuiltin()).isTrue();
    assertThat(config.classifiers().get(2))
        .isEqualTo(ClassifierConfig.file("wikiref", "models/wiki.bin"));
  }

  @Test
  void aPresetIsThePublishedViewAndKeysBesideItWin() {
    ClassifiersConfig config =
        ClassifiersConfig.parse(
            """
            classifiers:
              language: {model: lid.176.bin, preset: ccnet-language}
              wikiref: {model: m.bin, preset: redpajama-v2-quality, decimals: 3}
              jigsaw:
                model: j.bin
                preset: dolma-toxicity
                view: {unit: line, first_characters: 500}
                signals: {__label__toxic: jigsaw_toxic}
            """);

    ClassifierConfig language = config.classifiers().get(0);
    assertThat(language.view().newlines()).isEqualTo(Newlines.DELETE);
    assertThat(language.decimals()).isEqualTo(2);
    ClassifierConfig wikiref = config.classifiers().get(3);
    assertThat(wikiref.view()).isEqualTo(InputView.of(Unit.DOCUMENT, Newlines.JOIN, true));
    assertThat(wikiref.signals()).containsEntry("__label__wiki", "rps_doc_ml_wikiref_score");
    assertThat(wikiref.decimals()).isEqualTo(3);
    ClassifierConfig jigsaw = config.classifiers().get(4);
    assertThat(jigsaw.view()).isEqualTo(new InputView(Unit.LINE, Newlines.SPACE, 500, true, false));
    assertThat(jigsaw.signals()).containsOnlyKeys("__label__toxic");
  }

  @Test
  void importanceAndBlacklistAreKeysBesideTheClassifiers() {
    ClassifiersConfig config =
        ClassifiersConfig.parse(
            """
            importance:
              wikipedia: wikipedia.dsir
              books: {model: books.dsir, language: en, length_term: fixed}
            url_blacklist: {ut1: blacklists}
            """);

    assertThat(config.classifiers()).isEqualTo(ClassifiersConfig.DEFAULT.classifiers());
    assertThat(config.importance())
        .containsExactly(
            new ImportanceConfig("wikipedia", "wikipedia.dsir", null, LengthTerm.FAITHFUL),
            new ImportanceConfig("books", "books.dsir", "en", LengthTerm.FIXED));
    assertThat(config.ut1()).contains("blacklists");
    assertThat(ClassifiersConfig.DEFAULT.ut1()).isEmpty();
  }

  @Test
  void redPajamasClassifiersGiveWhatIsNotCommonCrawl() {
    ClassifiersConfig config =
        ClassifiersConfig.parse(
            """
            classifiers:
              palm: {model: p.bin, preset: redpajama-v2-palm}
              wikipedia: {model: w.bin, preset: redpajama-v2-wikipedia}
            """);

    assertThat(config.classifiers().get(3).signals())
        .containsEntry("!__label__cc", "rps_doc_ml_palm_score");
    assertThat(config.classifiers().get(4).signals())
        .containsEntry("!__label__cc", "rps_doc_ml_wikipedia_score");
    assertThat(config.classifiers().get(4).decimals()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "classifiers: {x: builtin} | x.model is builtin, but built-in models exist only for",
        "classifiers: {Language: a.bin} | a classifier's name must be 1 to 40 of a-z, 0-9 and _",
        "classifiers: {x: {model: a.bin, modell: b}} | unknown key classifiers.x.modell",
        "classifiers: {x: {preset: ccnet-language}} | classifiers.x.model must be a text",
        "classifiers: {x: {model: a, preset: ccnet}} | classifiers.x.preset must be one of ccnet-",
        "classifiers: {x: {model: a, decimals: 9}} | x.decimals must be 0 to 8, but is 9",
        "classifiers: {x: {model: a, view: {unit: page}}} | classifiers.x.view.unit must be one of",
        "classifiers: {x: {model: a, view: {first_characters: 0}}} | must be 1 or more, but is 0",
        "classifiers: {x: {model: a, signals: {__label__a: A}}} | x.signals must be a name of a-z",
        "classifiers: {quality: {model: builtin, decimals: 2}} | builtin, which takes no other key",
        "importance: {X: a} | importance: a name must be 1 to 40 of a-z, 0-9 and _",
        "importance: {x: {model: a, lambda: 3}} | unknown key importance.x.lambda",
        "importance: {x: {model: a, length_term: none}} | importance.x.length_term must be one of",
        "url_blacklist: {ut2: a} | unknown key url_blacklist.ut2",
        "classifier: {x: a} | unknown key classifier",
        "classifiers: [x] | classifiers must be a mapping",
        "'{' | not a YAML document",
      })
  void messagesNameKeyValueAndRange(String yaml, String message) {
    assertThatExceptionOfType(InvalidClassifierException.class)
        .isThrownBy(() -> ClassifiersConfig.parse(yaml))
        .withMessageContaining(message);
  }
}
