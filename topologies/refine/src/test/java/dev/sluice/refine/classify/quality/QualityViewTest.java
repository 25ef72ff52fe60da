package dev.sluice.refine.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityViewTest {

  private final QualityView view = new QualityView();

  private String tokens(String text) {
    view.read(text);
    return new String(view.tokens(), 0, view.length(), StandardCharsets.UTF_8);
  }

  private double measure(String name, String text) {
    view.read(text);
    return view.measures().values()[QualityMeasures.NAMES.indexOf(name)];
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Hello, World.;hello , world .",
        "It's Über-nice.;it's über - nice .",
        "$12.50 for 3;$ 0 . 0 for 0 |",
        "wow!!! ok???;wow ! ok ?",
        "a\u00a0b;a b |",
        "so\u00adft hy\u200dphen.;soft hyphen .",
        "’tis rock ’n’ roll.;’ tis rock ’ n ’ roll .",
      })
  void tokensAreWordsNumbersAndSymbols(String text, String expected) {
    assertThat(tokens(text)).isEqualTo(expected);
  }

  @Test
  void onlyLinesWithoutAnEndOfASentenceAreMarked() {
    assertThat(tokens("Home\nIt rained.\n\nHe said \"No!\"\nMore...\n"))
        .isEqualTo("home | it rained . he said \" no ! \" more . |");
  }

  @Test
  void aTextIsReadUpToTheWindow() {
    assertThat(tokens("é".repeat(QualityView.WINDOW) + "x")).hasSize(QualityView.WINDOW + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀😁", "𐐀 ", "\n.", "a\n", "㌀ !", "￿1"})
  void theLongestTokensFit(String unit) {
    assertThat(tokens(unit.repeat(QualityView.WINDOW))).isNotEmpty();
  }

  @Test
  void lengthIsThatOfTheWholeTextOnALogarithmicScale() {
    assertThat(measure("length", "")).isEqualTo(0);
    assertThat(measure("length", "word ".repeat(99)))
        .isCloseTo(Math.log(100) / Math.log(1000), within(1e-12));
    assertThat(measure("length", "word ".repeat(100_000))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fragments;'Home Page\nIt rained all day long.';0.28571428",
        "function_words;'the black cat sat by kings';0.66666667",
        "capitals;'Ten Little cats';0.66666667",
        "symbols;'a | b / c = d';0.75",
        "exclamations;'one two three four five six seven eight nine ten! more words up to twenty"
            + " now here we go on';0.5",
        "commas;'one, two, three';1",
        "repeats;'Buy now\nBuy now\nBuy now';0.66666667",
        "monotony;'buy buy buy buy buy';0.5",
        "line_words;'one two three\nfour';0.23856062",
      })
  void eachMeasureIsAsDocumented(String name, String text, double expected) {
    assertThat(measure(name, text)).isCloseTo(expected, within(1e-8));
  }

  @Test
  void everyMeasureLiesBetweenZeroAndOne() {
    for (String text :
        List.of("", "!", "!!!\n???", "A", "a, b, c!\n".repeat(500), "$$$ ¤ ¤".repeat(9))) {
      view.read(text);
      for (double value : view.measures().values()) {
        assertThat(value).as(text).isBetween(0.0, 1.0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"the", "however", "whether", "a", "within"})
  void functionWordsAreKnown(String word) {
    assertThat(measure("function_words", word)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"thes", "th", "button", "furthermore", "ťhe", "aaaaaaaathe"})
  void otherWordsAreNot(String word) {
    assertThat(measure("function_words", word)).isEqualTo(0);
  }
}
