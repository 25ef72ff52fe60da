package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the text, every signal is there, finite and soon done. */
class HostileTextTest {

  private static final int SIZE = 1_000_000;
  private static final Duration SANE = Duration.ofSeconds(60);
  private static final long MINUS_ZERO = Double.doubleToRawLongBits(-0.0);

  /** The views together; the worst is a text of lines or words of a single character. */
  private static final long MOST_BYTES_A_CHARACTER = 1000;

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
  void everySignalIsMeasuredInSaneTimeAndWithinItsRange(String name, String text) {
    Signals signals =
        assertTimeoutPreemptively(SANE, () -> SignalCatalogue.measure(Subjects.of(text, "en")));

    assertThat(signals.document().keySet()).isEqualTo(SignalCatalogue.documentSignals());
    assertThat(signals.spans().keySet()).isEqualTo(SignalCatalogue.lineSignals());
    for (SignalFamily family : SignalCatalogue.families()) {
      for (Signal signal : family.signals()) {
        assertValuesInRange(signal, signals);
      }
    }
  }

  private static void assertValuesInRange(Signal signal, Signals signals) {
    SignalDefinition definition = signal.definition();
    if (signal instanceof DocumentSignal) {
      assertInRange(definition, signals.value(definition.name()));
      return;
    }
    SpanValues spans = signals.spans(definition.name());
    for (int i = 0; i < spans.size(); i++) {
      assertInRange(definition, spans.value(i));
    }
  }

  private static void assertInRange(SignalDefinition definition, double value) {
    if (!definition.range().contains(value) || Double.doubleToRawLongBits(value) == MINUS_ZERO) {
      throw new AssertionError(
          "%s is %s, out of %s".formatted(definition.name(), value, definition.range()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void memoryGrowsWithTheTextAndNoFaster(String name, String text) {
    SignalCatalogue.measure(Subjects.of("a", "en")); // word lists are read once
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = thread.getCurrentThreadAllocatedBytes();
    SignalCatalogue.measure(Subjects.of(text, "en"));
    long allocated = thread.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isLessThan(MOST_BYTES_A_CHARACTER * text.length() + 100_000L);
  }
}
