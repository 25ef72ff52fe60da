package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.api.Test;

class LanguageDetectorTest {

  private static final List<String> SAMPLES =
      List.of(
          "The river rises in the hills above the town and reaches the sea after ninety miles.",
          "Der Fluss entspringt in den Hügeln oberhalb der Stadt und mündet bald ins Meer.",
          "La rivière prend sa source dans les collines et se jette dans la mer du Nord.",
          "El río nace en las colinas que dominan la ciudad y desemboca en el mar.",
          "Река берёт начало на холмах над городом и через сто вёрст впадает в море.",
          "Η ΠΗΓΗ ΤΟΥ ΠΟΤΑΜΟΥ βρίσκεται στους λόφους πάνω από την πόλη, see https://a.example/x 123",
          "Sooooo cool!!! @friend 😀 the weather is niiiice today, RT #sunny");

  private static final String CHINESE =
      "这条河发源于城北的山丘，流经九十里后入海。河的两岸有许多村庄，人们在这里种植水稻和蔬菜，" + "也有不少人以捕鱼为生。每年夏天，这里的水位都会上升，有时会淹没低处的田地。";

  private final LanguageDetector detector = new LanguageDetector();

  @Test
  void givesTheAnswerAndConfidenceOfTheLibraryItReadsTheModelOf() throws IOException {
    LanguageDetectorME library =
        new LanguageDetectorME(
            new LanguageDetectorModel(
                LanguageDetectorModel.class.getResourceAsStream("/langdetect-183.bin")));
    for (String sample : SAMPLES) {
      Language ours = detector.detect(sample);
      opennlp.tools.langdetect.Language theirs = library.predictLanguage(sample);

      assertThat(ours.confidence()).isCloseTo(theirs.getConfidence(), within(1e-9));
      assertThat(Locale.forLanguageTag(ours.label()).getISO3Language()).isEqualTo(theirs.getLang());
    }
  }

  @Test
  void labelsAreTwoLettersWhereTheStandardHasThem() {
    assertThat(detector.detect(SAMPLES.get(0)).label()).isEqualTo("en");
    assertThat(detector.detect(SAMPLES.get(1)).label()).isEqualTo("de");
    assertThat(detector.detect(SAMPLES.get(2)).label()).isEqualTo("fr");
    assertThat(detector.detect(SAMPLES.get(3)).label()).isEqualTo("es");
    assertThat(detector.detect(SAMPLES.get(4)).label()).isEqualTo("ru");
    assertThat(detector.detect(CHINESE).label()).isEqualTo("zh");
    assertThat(detector.detect("הנהר נובע בגבעות שמעל העיר וזורם אל הים").label()).isEqualTo("he");
  }

  @Test
  void fewerThanTenLettersAreNoLanguage() {
    assertThat(detector.detect("")).isNull();
    assertThat(detector.detect("nine lett 1234567890 ...")).isNull();
    assertThat(detector.detect("ten letters")).isNotNull();
  }

  @Test
  void onlyTheWindowIsLookedAt() {
    String german = SAMPLES.get(1).repeat(40).substring(0, LanguageDetector.WINDOW);

    assertThat(detector.detect(german + SAMPLES.get(0).repeat(1000)))
        .isEqualTo(detector.detect(german));
  }

  @Test
  void hostileTextIsDetectedInSaneTime() {
    for (String unit :
        List.of("h", "ha", "hhaa", "jiji", ":-", "@a", "a@", "rt ", "#", "xx-", "1a", "aA")) {
      String text = "abcdefghij" + unit.repeat(1_000_000);

      assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> detector.detect(text)))
          .isNotNull();
    }
  }

  @Test
  void textUnlikeAnyLanguageStillGetsALabelWithAConfidence() {
    assertThat(detector.detect("𐎠𐎡𐎢𐎣𐎤𐎥𐎦𐎧𐎨𐎩𐎪𐎫𐎬").confidence()).isBetween(0.0, 1.0);
  }
}
