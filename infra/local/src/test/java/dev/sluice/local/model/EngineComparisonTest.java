package dev.sluice.local.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EngineComparisonTest {
  @Test
  void ourEngineSaysWhatTheOriginalSays() throws Exception {
    Optional<FastTextProgram> program = FastTextProgram.installed();
    Assumptions.assumeTrue(program.isPresent(), "skipped: there is no program fasttext");
    List<String> said = new ArrayList<>();
    try (EngineComparison comparison = new EngineComparison(program.get(), said::add)) {
      comparison.addParity(sentences(), List.of());
      assertThat(said).hasSize(9);
      assertThat(comparison.figures())
          .extracting(Figure::note)
          .contains("9 models, 400 lines each");
      assertThat(comparison.figures()).allMatch(Figure::passes);
    }
  }

  /** Words of the alphabets of three labels, some of them long. */
  private static List<Example> sentences() {
    SplittableRandom random = new SplittableRandom(1);
    List<Example> sentences = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String alphabet = List.of("abcde", "äöüßé", "бвгде").get(i % 3);
      StringBuilder text = new StringBuilder();
      int words = 1 + random.nextInt(80);
      for (int word = 0; word < words; word++) {
        int length = 1 + random.nextInt(9);
        for (int c = 0; c < length; c++) {
          text.append(alphabet.charAt(random.nextInt(5)));
        }
        text.append(' ');
      }
      sentences.add(new Example("l" + i % 3, text.toString()));
    }
    return sentences;
  }
}
