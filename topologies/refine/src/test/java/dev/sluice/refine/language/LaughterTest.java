package dev.sluice.refine.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LaughterTest {

  private static final Pattern LAUGH =
      Pattern.compile("([hj])+([aieou])+(\\1+\\2+)+", Pattern.CASE_INSENSITIVE);

  @Test
  void doesWhatTheExpressionDoes() {
    Random random = new Random(5);
    String letters = "hhjaaiHA e";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(16); j > 0; j--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String expected = LAUGH.matcher(text).replaceAll("$1$2$1$2");

      assertThat(Laughter.shorten(text.toString())).as("of %s", text).isEqualTo(expected);
    }
  }

  @Test
  void aMillionLaughsAreTwo() {
    assertThat(Laughter.shorten("Ha" + "ha".repeat(1_000_000) + "!")).isEqualTo("HaHa!");
  }
}
