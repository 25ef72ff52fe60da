package dev.sluice.refine.signal.datatrove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalFamily;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatatroveSignalsTest {

  private static final int SIZE = 1_000_000;

  private final FineWebFilters signals = new FineWebFilters();

  private static Subject english(String text) {
    return new Subject(new Document(text), text, new Language("eng_Latn", 1), null, null);
  }

  static Stream<String> hostileTexts() {
    SplittableRandom random = new SplittableRandom(11);
    StringBuilder units = new StringBuilder();
    random.ints(SIZE / 2, 0, 0x10000).forEach(unit -> units.append((char) unit));
    return Stream.of(
        "",
        " \n ",
        "a".repeat(SIZE),
        "word ".repeat(SIZE / 5),
        "(".repeat(SIZE),
        ":)".repeat(SIZE / 2),
        "a.b".repeat(SIZE / 3),
        "@".repeat(SIZE),
        "a@b.co@".repeat(SIZE / 7),
        "cookie privacy ".repeat(SIZE / 15),
        "[[1]".repeat(SIZE / 4),
        "[" + "1".repeat(SIZE),
        "5k".repeat(SIZE / 2),
        "....…".repeat(SIZE / 5),
        "e\u0301\u0316".repeat(SIZE / 3),
        "\uD800 \uDC00".repeat(SIZE / 3),
        "\0".repeat(SIZE),
        "\n".repeat(SIZE),
        "ab\n\n".repeat(SIZE / 4),
        "1 11 ".repeat(SIZE / 5),
        units.toString());
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void hostileTextIsMeasuredInTimeAndInRange(String text) {
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertInRange(english(text)));
  }

  private static void assertInRange(Subject subject) {
    for (SignalFamily family : DatatroveSignals.families()) {
      for (Signal signal : family.signals()) {
        double value = ((DocumentSignal) signal).measure(subject);
        assertThat(signal.definition().range().contains(value))
            .as("%s = %s", signal.definition().name(), value)
            .isTrue();
      }
    }
    assertThat(C4LineEdits.of(subject, false).applyTo(subject.text())).isNotNull();
  }

  @Test
  void aRepeatedNgramCountsFromItsSecondTimeOnAndIsJumpedOver() {
    String text = "one two three four five ".repeat(3).strip();

    assertThat(signals.value("gopher_duplicated_5_n_grams", english(text)))
        .isEqualTo(2 * 19 / (double) text.length());
    assertThat(signals.value("gopher_top_2_gram", english(text)))
        .isEqualTo(7 * 3 / (double) text.length());
  }

  @Test
  void ngramsThatDifferOnlyInWhereTheirWordsEndAreTheSame() {
    String text = "1 22 3 4 5 x 12 2 3 4 5";

    assertThat(signals.value("gopher_duplicated_5_n_grams", english(text)))
        .isEqualTo(6 / (double) text.length());
  }

  @Test
  void emptyLinesAtBothEndsOfATextAreOneRepeatedLine() {
    assertThat(signals.value("gopher_dup_line_frac", english("\na\nb\n"))).isEqualTo(0.25);
    assertThat(signals.value("gopher_dup_line_char_frac", english("\na\nb\n"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "JAVASCRIPT, Enable JavaScript to read on.",
    "POLICY, See our Privacy Policy now.",
    "POLICY, This site uses coo\u212Aies.",
    "LOREM_IPSUM, LOREM IPSUM dolor sit.",
    "CURLY_BRACKET, A { in a line.",
    "TOO_FEW_WORDS, Two words.",
    "NO_TERMINAL_PUNCTUATION, There is more to come...",
    "KEPT, \"That is all [citation needed] there is\"[3]"
  })
  void aLineHasTheFateOfTheFirstRuleThatApplies(C4LineFate fate, String line) {
    C4Lines lines = DatatroveView.of(english(line)).c4Lines();

    assertThat(lines.fate(0, true)).isEqualTo(fate);
    assertThat(lines.tally(true).lines(fate)).isEqualTo(1);
  }

  @Test
  void theLineEditsOfC4LeaveWhatItKeeps() {
    List<String> lines =
        List.of(
            "  Home\r",
            "[1] The first line stays.[12]  ",
            "This one has no end",
            "",
            "Enable JavaScript to read on.",
            "The last [edit] line stays too. [citation needed]");
    String text = String.join("\n", lines) + "\n";

    String published = C4LineEdits.of(english(text), true).applyTo(text);
    String anyEnding = C4LineEdits.of(english(text), false).applyTo(text);

    assertThat(published).isEqualTo("The first line stays.");
    assertThat(anyEnding)
        .isEqualTo("The first line stays.\nThis one has no end\nThe last  line stays too.");
  }

  @Test
  void badWordsStandAlone() {
    assertThat(signals.value("c4_bad_words", english("An ASS, an ass; classes pass.")))
        .isEqualTo(2);
  }

  @Test
  void aLanguageWithoutAListHasNoCountOfBadWords() {
    Subject subject =
        new Subject(new Document("tekst"), "tekst", new Language("bel_Cyrl", 1), null, null);

    assertThat(signals.value("c4_bad_words", subject)).isNaN();
  }
}
