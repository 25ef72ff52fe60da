package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.classify.fasttext.TokenHasher;
import org.junit.jupiter.api.Test;

class WordCountsTest {

  private static void add(WordCounts counts, String word) {
    byte[] bytes = word.getBytes(US_ASCII);
    counts.add(bytes, 0, bytes.length, TokenHasher.hash(bytes, 0, bytes.length));
  }

  @Test
  void endlessNewWordsDoNotMakeItGrowAndFrequentOnesStay() {
    WordCounts counts = new WordCounts(1000, 1 << 20);
    add(counts, "__label__x");
    for (int i = 0; i < 100_000; i++) {
      add(counts, "word" + i);
      add(counts, "frequent");
      assertThat(counts.strings().size()).isLessThanOrEqualTo(1000);
    }

    Vocabulary vocabulary = Vocabulary.of(counts, 1, 0);
    assertThat(vocabulary.count(0)).isEqualTo(100_000);
    assertThat(vocabulary.labels()).isEqualTo(1);
    assertThat(vocabulary.tokens()).isEqualTo(200_001);
  }

  @Test
  void longWordsAreBoundedByTheirBytes() {
    WordCounts counts = new WordCounts(1_000_000, 10_000);
    for (int i = 0; i < 1000; i++) {
      add(counts, "w".repeat(100) + i);
      assertThat(counts.strings().byteCount()).isLessThanOrEqualTo(10_000);
    }
  }

  @Test
  void endlessNewLabelsAreRefused() {
    WordCounts counts = new WordCounts(1000, 1 << 20);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1000; i++) {
                add(counts, "__label__" + i);
              }
            })
        .isInstanceOf(TrainingException.class)
        .hasMessage("there are more than 500 different labels, the most a model may have");
  }
}
