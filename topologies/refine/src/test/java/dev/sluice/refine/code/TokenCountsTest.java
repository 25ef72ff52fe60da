package dev.sluice.refine.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TokenCountsTest {

  @Test
  void theRuleAsStated() {
    assertThat(tokens("")).isZero();
    assertThat(tokens("a")).isEqualTo(1);
    assertThat(tokens("a b")).isEqualTo(2);
    assertThat(tokens("a  b")).isEqualTo(3);
    assertThat(tokens("a\n    b")).isEqualTo(3);
    assertThat(tokens("a ")).isEqualTo(2);
    assertThat(tokens("abcde")).isEqualTo(1);
    assertThat(tokens("abcdef")).isEqualTo(2);
    assertThat(tokens("readFileName")).isEqualTo(3);
    assertThat(tokens("HTTPServer")).isEqualTo(2);
    assertThat(tokens("1234")).isEqualTo(2);
    assertThat(tokens("();")).isEqualTo(2);
    assertThat(tokens("x = f(1);")).isEqualTo(6);
    assertThat(tokens("€")).isEqualTo(1);
  }

  @Test
  void theAutomatonCountsAsThePlainRuleDoes() {
    Random random = new Random(4);
    String alphabet = "aaabcXYZ019  \n\t.._-(;é日€ß";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(tokens(text.toString())).as("'%s'", text).isEqualTo(plain(text.toString()));
    }
  }

  @Test
  void countsOfLongTextsDoNotOverflowTheirPackedSums() {
    TokenCounts counts = TokenCounts.of(new Document("a1 ".repeat(100_000)));

    assertThat(counts.alphabetic()).isEqualTo(100_000);
    assertThat(counts.visible()).isEqualTo(200_000);
    assertThat(counts.tokens()).isEqualTo(200_001);
  }

  @Test
  void numbersAreDigitsThatBelongToNoName() {
    assertThat(TokenCounts.of(new Document("x1 0xFF, 1.5e3; y_2 3_000")).inNumbers())
        .isEqualTo(4 + 5 + 5);
  }

  @Test
  void onlyRunsOfAHundredAreLong() {
    String run = "aB3+/=".repeat(17);

    assertThat(TokenCounts.of(new Document(run)).inLongRuns()).isEqualTo(102);
    assertThat(TokenCounts.of(new Document("x ".repeat(77) + run + " y")).inLongRuns())
        .isEqualTo(102);
    assertThat(TokenCounts.of(new Document(run.substring(3))).inLongRuns()).isZero();
    assertThat(TokenCounts.of(new Document(run + "-" + run)).inLongRuns()).isEqualTo(204);
  }

  private static int tokens(String text) {
    return TokenCounts.of(new Document(text)).tokens();
  }

  /** The rule of the documentation, run by run. */
  private static int plain(String text) {
    int[] c = text.codePoints().toArray();
    int tokens = 0;
    int i = 0;
    while (i < c.length) {
      int start = i;
      int kind = kind(c[i]);
      do {
        i++;
      } while (i < c.length
          && kind != 9
          && kind(c[i]) == kind
          && !(kind == 1 && isLower(c[i - 1]) && !isLower(c[i])));
      int size = i - start;
      tokens +=
          switch (kind) {
            case 0 -> size == 1 && c[start] == ' ' && i < c.length ? 0 : 1;
            case 1 -> 1 + (size - 1) / 5;
            case 2 -> (size + 2) / 3;
            case 3 -> (size + 1) / 2;
            default -> 1;
          };
    }
    return tokens;
  }

  private static boolean isLower(int c) {
    return Character.isLowerCase(c);
  }

  private static int kind(int c) {
    if (Character.isWhitespace(c)) {
      return 0;
    }
    if (Character.isLetter(c)) {
      return 1;
    }
    return Character.isDigit(c) ? 2 : c < 128 ? 3 : 9;
  }
}
