package dev.sluice.refine.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NgramDedupTest {
  private static final String LEAST = "expected: 100000000";

  @Test
  void defaultsAreThoseOfDclmBaseline() {
    assertThat(ngrams(LEAST))
        .isEqualTo(new NgramDedup(new Grouping(false, false), 13, 13, 0.8, 0.8, 100_000_000, 0.01));
    assertThat(ngrams("expected: 5e6, words: 20, group: [slice]").minWords()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "words: 13; dedup.ngrams.expected",
        "expected: 999; 1000 to 100000000000",
        "expected: 1000.5; whole number",
        "expected: 100000000000, false_positive_rate: 0.0001; at this false_positive_rate",
        "expected: 1000, words: 0; 1 to 100",
        "expected: 1000, words: 5, min_words: 6; 1 to words, 5",
        "expected: 1000, paragraph_share: 1.1; 0 to 1",
        "expected: 1000, document_share: -0.1; dedup.ngrams.document_share",
        "expected: 1000, false_positive_rate: 0; false_positive_rate",
        "expected: 1000, group: [shard]; dedup.ngrams.group",
        "expected: 1000, threshold: 0.8; unknown key dedup.ngrams.threshold"
      })
  void settingsOutOfRangeAreRefused(String settings, String message) {
    assertThatThrownBy(() -> ngrams(settings)).hasMessageContaining(message);
  }

  @Test
  void refusedWhereAKeptDocumentMayGoAgain() {
    assertThatThrownBy(() -> recipe("ngrams: {%s}, recrawls: latest".formatted(LEAST)))
        .hasMessageContaining("dedup.ngrams")
        .hasMessageContaining("recrawls: latest or prefer");
    assertThatThrownBy(() -> recipe("exact: true, ngrams: {%s}, prefer: [a]".formatted(LEAST)))
        .hasMessageContaining("dedup.ngrams");
    assertThat(recipe("ngrams: {%s}, paragraphs: {}, recrawls: first".formatted(LEAST)).dedup())
        .extracting(Dedup::ngrams)
        .isNotNull();
  }

  @Test
  void recipeNeedsTextsAndItsDigestFollowsEveryKey() {
    assertThat(new RecipeEdits(recipe("ngrams: {%s}".formatted(LEAST))).needTexts()).isTrue();
    assertThat(recipe("ngrams: {%s}".formatted(LEAST)).canonical())
        .contains(
            """
            "ngrams":{"document_share":0.8,"expected":100000000,"false_positive_rate":0.01,\
            "group":["none"],"min_words":13,"paragraph_share":0.8,"words":13}""");
    assertThat(recipe("exact: true").canonical()).doesNotContain("ngrams");
  }

  private static NgramDedup ngrams(String settings) {
    return recipe("ngrams: {%s}".formatted(settings)).dedup().ngrams();
  }

  private static Recipe recipe(String dedup) {
    return Recipe.parse("{name: test, rules: [], dedup: {%s}}".formatted(dedup));
  }
}
