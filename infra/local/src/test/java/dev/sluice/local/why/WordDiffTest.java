package dev.sluice.local.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordDiffTest {

  @Test
  void partsPutTogetherAreBothTexts() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      List<String> earlier = words(random, 30);
      List<String> later = words(random, 30);
      WordDiff diff = WordDiff.of(String.join(" ", earlier), String.join(" \n", later));

      List<String> one = new ArrayList<>();
      List<String> other = new ArrayList<>();
      for (WordDiff.Part part : diff.parts()) {
        one.addAll(part.earlier());
        other.addAll(part.later());
        assertThat(part.equal()).isEqualTo(part.earlier().equals(part.later()));
      }
      assertThat(one).isEqualTo(earlier);
      assertThat(other).isEqualTo(later);
      assertThat(diff.shared() + diff.onlyEarlier()).isEqualTo(earlier.size());
      assertThat(diff.shared() + diff.onlyLater()).isEqualTo(later.size());
    }
  }

  @Test
  void equalTextsHaveNoPlaceThatDiffers() {
    assertThat(WordDiff.of("a b\tc", " a  b c ").differences()).isZero();
    assertThat(WordDiff.of("", "").parts()).isEmpty();
  }

  @Test
  void ideographsAreComparedOneByOne() {
    WordDiff diff = WordDiff.of("日本語の文章", "日本語文章");

    assertThat(diff.onlyEarlier()).isEqualTo(1);
    assertThat(diff.shared()).isEqualTo(5);
  }

  @Test
  void hugeTextsCostBoundedTimeAndWhatIsLeftOutIsCounted() {
    String earlier = IntStream.range(0, 100_000).mapToObj(i -> "a" + i).collect(joined());
    String later = IntStream.range(0, 100_000).mapToObj(i -> "b" + i).collect(joined());
    WordDiff diff = WordDiff.of("head " + earlier + " tail", "head " + later + " tail");

    assertThat(diff.shared()).isEqualTo(2);
    assertThat(diff.onlyLater()).isEqualTo(WordDiff.MOST);
    assertThat(diff.uncompared()).isEqualTo(2 * (100_000 - WordDiff.MOST));
  }

  @Test
  void nothingFromATextSteersTheTerminal() {
    String hostile = "red \u001b[31m text \u202e turned \u0007 bell\u009b2J";

    assertThat(DisplayWords.of(hostile)).noneMatch(WordDiffTest::steers);
    assertThat(DisplayWords.line(hostile + "\nnext")).matches(it -> !steers(it));
  }

  private static boolean steers(String text) {
    return text.codePoints().anyMatch(it -> Character.isISOControl(it) || it == 0x202E);
  }

  private static java.util.stream.Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(" ");
  }

  private static List<String> words(Random random, int most) {
    return IntStream.range(0, random.nextInt(most)).mapToObj(i -> "w" + random.nextInt(6)).toList();
  }
}
