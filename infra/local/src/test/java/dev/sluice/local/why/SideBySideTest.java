package dev.sluice.local.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

  @Test
  void differencesAreMarkedInTheirColumnsWithContext() {
    String head = IntStream.range(0, 40).mapToObj(i -> "h" + i).collect(Collectors.joining(" "));
    WordDiff diff = WordDiff.of(head + " the old end", head + " a new end");

    assertThat(new SideBySide(60, false).lines(diff))
        .containsExactly(
            "EARLIER                      | LATER",
            "... 32 words the same ...",
            "h32 h33 h34 h35 h36 h37 h38  | h32 h33 h34 h35 h36 h37 h38",
            "h39 [-the old-] end          | h39 {+a new+} end");
    assertThat(String.join(" ", new SideBySide(60, true).lines(diff))).contains("h0 h1", "h31");
  }

  @Test
  void noLineIsWiderThanTheTerminalWhateverTheWords() {
    String wide = "漢字".repeat(60) + " " + "x".repeat(500) + " e\u0301 \uD83D\uDE00";
    for (int width : new int[] {40, 41, 80, 133}) {
      List<String> lines = new SideBySide(width, true).lines(WordDiff.of(wide, "other " + wide));

      assertThat(lines).allMatch(line -> DisplayWords.width(line) <= width);
    }
  }

  @Test
  void manyPlacesAreCutAndCounted() {
    String earlier =
        IntStream.range(0, 3_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
    String later =
        IntStream.range(0, 3_000)
            .mapToObj(i -> i % 30 == 7 ? "changed" : "w" + i)
            .collect(Collectors.joining(" "));

    assertThat(new SideBySide(80, false).lines(WordDiff.of(earlier, later)))
        .hasSizeLessThan(200)
        .last()
        .asString()
        .isEqualTo("... 80 more places differ; --full shows them ...");
  }

  @Test
  void aTerminalTooNarrowForColumnsIsRefused() {
    assertThatThrownBy(() -> new SideBySide(39, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--width must be at least 40, but is 39");
  }
}
