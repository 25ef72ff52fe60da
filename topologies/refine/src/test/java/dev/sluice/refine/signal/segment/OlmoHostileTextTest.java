package dev.sluice.refine.signal.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import dev.sluice.refine.signal.SignalFamily;
import dev.sluice.refine.signal.SpanSignal;
import dev.sluice.refine.signal.SpanValues;
import dev.sluice.refine.signal.dclm.DclmSignals;
import dev.sluice.refine.signal.dolma.DolmaSignals;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both families on a megabyte that was made to hurt: within range, and soon done. */
class OlmoHostileTextTest {
  private static final int SIZE = 1_000_000;
  private static final Duration SANE = Duration.ofSeconds(20);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", " ", "\n", "word ", "ass ball ", "a\n", "ab\n\n", "\u0301", "\u0301 ", "a'", "1,",
        "\u202F", "a\u202F", "\0", "\uD800", "🇩🇪", "👩\u200D", ".", "- ", ". ", "\"",
            "\u3000\u001C",
        "3 likes\n", "items in cart ", "A", "Read more...\n"
      })
  void everySignalStaysInItsRangeAndEnds(String unit) {
    measure(unit.repeat(SIZE / unit.length()));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, Character.MAX_VALUE})
  void randomCodeUnitsDoNotHurt(int units) {
    Random random = new Random(units);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE / 4; i++) {
      text.append((char) (units == 2 ? "a ".charAt(random.nextInt(2)) : random.nextInt(units)));
    }
    measure(text.toString());
  }

  private static void measure(String text) {
    Subject subject = new Subject(new Document(text), text, null, null, null);
    assertTimeoutPreemptively(
        SANE,
        () -> {
          for (SignalFamily family : List.of(DolmaSignals.family(), DclmSignals.family())) {
            for (Signal signal : family.signals()) {
              check(subject, signal);
            }
          }
        });
  }

  private static void check(Subject subject, Signal signal) {
    if (signal instanceof DocumentSignal measured) {
      double value = measured.measure(subject);
      assertThat(signal.definition().range().contains(value))
          .as(signal.definition().name() + " " + value)
          .isTrue();
    } else {
      SpanValues.Builder spans = new SpanValues.Builder();
      ((SpanSignal) signal).measure(subject, spans);
      assertThat(spans.build())
          .allMatch(it -> it.value() == 1 && it.charEnd() <= subject.document().length());
    }
  }
}
