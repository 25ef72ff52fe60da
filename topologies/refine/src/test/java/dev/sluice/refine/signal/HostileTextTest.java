package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, every signal is there, finite and soon done. */
class HostileTextTest {

  private static final int SIZE = 1_000_000;
  private static final Duration SANE = Duration.ofSeconds(60);

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("empty", ""),
        Arguments.of("one line without spaces", "a".repeat(SIZE)),
        Arguments.of("one word again and again", "word ".repeat(SIZE / 5)),
        Arguments.of("two words in turn", "ass ball ".repeat(SIZE / 9)),
        Arguments.of(
            "combining marks of two classes in turn", "a" + "\u0301\u0316".repeat(SIZE / 2)),
        Arguments.of("sigmas among ignorable marks", "ΑΣ\u0301".repeat(SIZE / 3)),
        Arguments.of("lone surrogates", "\uD800 \uDC00\uD800".repeat(SIZE / 4)),
        Arguments.of("nulls", "\0".repeat(SIZE)),
        Arguments.of("emoji", "👩‍👩‍👧 🏳️‍🌈".repeat(SIZE / 15)),
        Arguments.of("newlines", "\n".repeat(SIZE / 4)),
        Arguments.of("punctuation", ".!?#…".repeat(SIZE / 5)),
        Arguments.of("dotted capital i", "İ".repeat(SIZE)),
        Arguments.of("hangul and compatibility ideographs", "각豈".repeat(SIZE / 2)),
        Arguments.of(
            "white space of every kind", "\u001C\u0085\u00A0\u2028\u3000".repeat(SIZE / 5)),
        Arguments.of("random code units", randomCodeUnits()));
  }

  private static String randomCodeUnits() {
    Random random = new Random(20_261_121);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE / 2; i++) {
      text.append((char) random.nextInt(Character.MAX_VALUE + 1));
    }
    return text.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void everySignalIsMeasuredInSaneTime(String name, String text) {
    Signals signals =
        assertTimeoutPreemptively(SANE, () -> SignalCatalogue.measure(Subjects.of(text, "en")));

    assertThat(signals.document().keySet()).isEqualTo(SignalCatalogue.documentSignals());
    assertThat(signals.spans().keySet()).isEqualTo(SignalCatalogue.lineSignals());
    for (Map.Entry<String, Double> signal : signals.document().entrySet()) {
      if (signal.getValue() != null) {
        assertThat(signal.getValue()).as(signal.getKey()).isFinite().isNotNegative();
        if (signal.getKey().contains("_frac_") && !signal.getKey().contains("_top_")) {
          assertThat(signal.getValue()).as(signal.getKey()).isLessThanOrEqualTo(1);
        }
      }
    }
  }
}
