package dev.sluice.local.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
  @TempDir private Path folder;

  @Test
  void moreLinesThanARunComeBackInOrderAndNothingIsLeftBehind() throws IOException {
    int n = SortedLines.RUN * 2 + 17;
    List<Integer> shuffled = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(shuffled, new Random(3));
    List<String> out = new ArrayList<>();
    try (SortedLines lines = new SortedLines(folder)) {
      shuffled.forEach(i -> lines.add("%010d".formatted(i), "{\"n\":\t" + i + "}"));
      lines.drainTo(out::add);
    }
    assertThat(out).hasSize(n);
    assertThat(out.get(0)).isEqualTo("{\"n\":\t0}");
    assertThat(IntStream.range(0, n).allMatch(i -> out.get(i).equals("{\"n\":\t" + i + "}")))
        .isTrue();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
