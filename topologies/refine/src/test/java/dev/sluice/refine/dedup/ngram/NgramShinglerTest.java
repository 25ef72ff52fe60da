package dev.sluice.refine.dedup.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NgramShinglerTest {
  private static final int LENGTH = 1_000_000;
  private static final NgramShingler BY_THREE = new NgramShingler(3, 3);

  @Test
  void wordsAndMarksCountWhiteSpaceAndWhereTheTextIsDoNot() {
    long[] grams = of("one two, three").hashes();

    assertThat(grams).hasSize(2);
    assertThat(of("\n \t one  two ,\u00a0three\n").hashes()).isEqualTo(grams);
    assertThat(of("zero one two, three").hashes()).endsWith(grams).hasSize(3);
    assertThat(of("One two, three").hashes()[0]).isNotEqualTo(grams[0]);
    assertThat(of("one two\n, three").hashes()).isEmpty();
  }

  @Test
  void hashesNeverChange() {
    assertThat(of("one two, three\nnaïve 漢字 😀 3.14").hashes())
        .containsExactly(
            2467446379194156661L,
            -7066935995128919551L,
            5803876827933397437L,
            -5118945663424829300L,
            -1279234159945185445L);
  }

  @Test
  void paragraphsEndAtNewlinesInCodePointsAndBlankOnesAreKnown() {
    ParagraphNgrams ngrams = of("😀 b c\n\n \na b");

    assertThat(ngrams.charEnds()).containsExactly(5, 6, 8, 12);
    assertThat(ngrams.blank()).containsExactly(false, true, true, false);
    assertThat(ngrams.sizes()).containsExactly(1, 0, 0, 0);
    assertThat(of("").charEnds()).containsExactly(0);
    assertThat(of("").blank()).containsExactly(true);
  }

  @Test
  void whatAnEarlierParagraphHasIsHeldAndWhatTheSameParagraphRepeatsIsNot() {
    ParagraphNgrams ngrams = of("a b c a b c\nx a b c y\nx a b c y");

    assertThat(ngrams.sizes()).containsExactly(4, 3, 3);
    assertThat(ngrams.repeated()).containsExactly(0, 1, 3);
    assertThat(ngrams.paragraphs()).containsExactly(0, 0, 0, 0, 1, 1);
    assertThat(ngrams.hashes()[0]).isEqualTo(ngrams.hashes()[3]);
  }

  @Test
  void groupsShareNoNgrams() {
    Document document = new Document("a b c d");
    assertThat(BY_THREE.shingle(document, 7).hashes())
        .doesNotContain(BY_THREE.shingle(document, 0).hashes());
  }

  @Test
  void aMegabyteOfAnythingIsShingledInLinearTime() {
    Random random = new Random(4);
    StringBuilder anything = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      anything.append((char) random.nextInt(0x10000));
    }
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    for (String text :
        List.of(
            "a ".repeat(LENGTH / 2),
            "a".repeat(LENGTH),
            "\n".repeat(LENGTH),
            "!".repeat(LENGTH),
            "a a a\n".repeat(LENGTH / 6),
            "漢".repeat(LENGTH),
            anything.toString())) {
      long start = clock.getCurrentThreadCpuTime();
      ParagraphNgrams ngrams = of(text);
      ngrams.paragraphs();

      assertThat((clock.getCurrentThreadCpuTime() - start) / 1e9).isLessThan(3);
      assertThat(ngrams.hashes().length).isLessThanOrEqualTo(text.length());
    }
  }

  private static ParagraphNgrams of(String text) {
    return BY_THREE.shingle(new Document(text), 0);
  }
}
