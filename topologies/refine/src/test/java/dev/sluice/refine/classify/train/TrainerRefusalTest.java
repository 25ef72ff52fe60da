package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.classify.fasttext.Loss;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerRefusalTest {
  private static final List<byte[]> GOOD =
      lines("__label__x a b c", "__label__y d e f", "__label__x a b", "__label__y d e");

  private static List<byte[]> lines(String... lines) {
    return Arrays.stream(lines).map(line -> line.getBytes(ISO_8859_1)).toList();
  }

  private static void refused(TrainingSettings.Builder settings, List<byte[]> lines, String why) {
    assertThatThrownBy(() -> Models.train(settings.build(), lines))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining(why);
  }

  private static TrainingSettings.Builder tiny() {
    return TrainingSettings.builder().dim(4);
  }

  @Test
  void aCorpusWithoutLines() {
    refused(tiny(), List.of(), "the corpus has no lines");
  }

  @Test
  void aCorpusWithoutLabels() {
    refused(tiny(), lines("a b", "c"), "lines need words that begin with __label__");
  }

  @Test
  void aCorpusWithOneLabel() {
    refused(tiny(), lines("__label__x a", "__label__x b"), "a model needs at least 2");
  }

  @Test
  void labelsThatAllOccurOnce() {
    refused(tiny(), lines("__label__1 a", "__label__2 b"), "each of the 2 labels occurs only once");
  }

  @Test
  void lineNotInUtf8() {
    refused(
        tiny(),
        lines("__label__x a", "__label__x caf\u00e9 b"),
        "line 2 is not UTF-8 at its byte 14");
  }

  @Test
  void lineWithALineFeedInside() {
    refused(tiny(), lines("__label__x\na"), "line 1 has a line feed inside, at its byte 10");
  }

  @Test
  void wordOfMoreThanAMebibyte() {
    refused(
        tiny(),
        lines("__label__x a", "__label__y " + "w".repeat((1 << 20) + 1)),
        "line 2 has a word of more than 1048576 bytes, the most a word may have");
  }

  @Test
  void lineOfMoreThanSixteenMebibytes() {
    refused(
        tiny(),
        lines("__label__x a", "__label__y " + "w ".repeat(1 << 23)),
        "line 2 has more than 16777216 bytes, the most a line may have");
  }

  @Test
  void minCountThatLeavesNoWord() {
    refused(tiny().minCount(99), GOOD, "no word occurs minCount (99) times");
  }

  @Test
  void minCountLabelThatLeavesNoLabel() {
    refused(tiny().minCountLabel(99), GOOD, "minCountLabel 99");
  }

  @Test
  void matricesBeyondTheMemoryAllowed() {
    refused(
        TrainingSettings.builder().maxn(3).memoryMebibytes(100),
        GOOD,
        "memoryMebibytes is 100, of which 0 are taken, and the input matrix would take 763 or");
  }

  @Test
  void matricesBeyondAnArray() {
    refused(
        TrainingSettings.builder().maxn(3).dim(4096).memoryMebibytes(1 << 20),
        GOOD,
        "lower dim or bucket");
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void scoresThatOverflow(Loss loss) {
    refused(
        tiny().lr(100).epoch(1000).loss(loss),
        lines("__label__x a", "__label__y a", "__label__x a", "__label__y a"),
        "lr is 100.0 and made a score that is not a number");
  }
}
