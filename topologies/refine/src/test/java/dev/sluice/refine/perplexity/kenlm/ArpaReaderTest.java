package dev.sluice.refine.perplexity.kenlm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArpaReaderTest {
  private static final String ARPA =
      """
      # a comment

      \\data\\
      ngram 1=4
      ngram 2=2

      \\1-grams:
      -2\t<unk>
      -99\t<s>\t-0.5
      -1\t</s>
      -0.5\ta\t-0.25

      \\2-grams:
      -0.125\t<s> a
      -0.75\ta </s>

      \\end\\
      """;

  @Test
  void probabilitiesAndBackoffsAddUp() {
    SentenceScorer scorer = read(ARPA).scorer();

    assertThat(FixtureLanguageModels.score(scorer, "a")).isEqualTo(-0.125f - 0.75f);
    assertThat(FixtureLanguageModels.score(scorer, "")).isEqualTo(-1f - 0.5f);
    assertThat(FixtureLanguageModels.score(scorer, "x a")).isEqualTo(-2f - 0.5f - 0.5f - 0.75f);
  }

  @Test
  void windowsLineEndsAndSpacesForTabsAreRead() {
    SentenceScorer scorer = read(ARPA.replace("\n", "\r\n").replace('\t', ' ')).scorer();

    assertThat(FixtureLanguageModels.score(scorer, "a")).isEqualTo(-0.875f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngram 1=4 | ngram 1=5 | expected a probability and 1 words",
        "ngram 2=2 | ngram 3=2 | expected ngram 2= and a number",
        "ngram 2=2 | ngram 2=99999999 | too many n-grams",
        "-0.5\ta | 0.5\ta | the probability is above 1",
        "-0.5\ta | nan\ta | expected a number",
        "-0.5\ta | -0.5\t<s> | a word that was there before",
        "<s> a | <s> b | a word that is not among the 1-grams",
        "a </s> | <s> a | an n-gram that was there before",
        "a </s> | a </s>\t-0.5 | a backoff where no longer n-grams are",
        "\\end\\ | \\END\\ | expected \\end\\",
        "\\2-grams: | \\3-grams: | expected \\2-grams:",
        "-1\t</s> | -1\tx | the 1-grams lack </s>",
      })
  void mistakesAreNamedWithTheirPlace(String right, String wrong, String message) {
    assertThat(ARPA).contains(right);
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(ARPA.replace(right, wrong)))
        .withMessageStartingWith("at byte ")
        .withMessageContaining(message);
  }

  private static KenlmModel read(String arpa) {
    return KenlmModel.read(ModelBytes.of(arpa.getBytes(UTF_8)));
  }
}
