package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamCursorTest {

  private static List<String> lines(String text) throws IOException {
    List<String> lines = new ArrayList<>();
    byte[] bytes = text.getBytes(US_ASCII);
    try (TrainingLines.Cursor cursor =
        TrainingLines.ofStream(() -> new ByteArrayInputStream(bytes)).open()) {
      while (cursor.next()) {
        lines.add(new String(cursor.bytes(), cursor.from(), cursor.to() - cursor.from(), US_ASCII));
      }
    }
    return lines;
  }

  @Test
  void lineFeedsPartLinesAndTheLastNeedsNone() throws IOException {
    assertThat(lines("a\n\nb\n")).containsExactly("a", "", "b");
    assertThat(lines("a\nb")).containsExactly("a", "b");
    assertThat(lines("")).isEmpty();
  }

  @Test
  void linesLongerThanTheBufferAreWhole() throws IOException {
    String longLine = "x".repeat(200_000);

    assertThat(lines("a\n" + longLine + "\n" + longLine + "\nb"))
        .containsExactly("a", longLine, longLine, "b");
  }

  @Test
  void linesAcrossTheEndOfTheBufferAreWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      expected.add("y".repeat(i % 97));
      text.append(expected.get(i)).append('\n');
    }

    assertThat(lines(text.toString())).isEqualTo(expected);
  }

  @Test
  void anEndlessLineIsRefused() {
    assertThatThrownBy(() -> lines("x".repeat(StreamCursor.LONGEST + 1)))
        .isInstanceOf(TrainingException.class)
        .hasMessage("line 1 has more than 16777216 bytes, the most a line may have");
  }
}
