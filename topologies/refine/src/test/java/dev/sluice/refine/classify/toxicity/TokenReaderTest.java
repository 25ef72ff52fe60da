package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenReaderTest {

  static String read(String text) {
    Tokens tokens = new TokenReader().read(text);
    return IntStream.range(0, tokens.size())
        .mapToObj(tokens::string)
        .collect(Collectors.joining(" "));
  }

  @Test
  void tokensAreThoseThatTokensPyGaveToTheTraining() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int cases = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                TokenReaderTest.class.getResourceAsStream("tokens.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode each = json.readTree(line);
        assertThat(read(each.get("text").asText())).isEqualTo(each.get("tokens").asText());
        cases++;
      }
    }
    assertThat(cases).isGreaterThan(10);
  }

  @Test
  void disguisesAreLifted() {
    assertThat(read("1d1ot id!ot sh!t stuuuupid")).isEqualTo("idiot idiot shit stupid");
  }

  @Test
  void namesAddressesAndReferencesAreLeftOut() {
    assertThat(read("@some_one see https://example.com/a?b=c &quot;now&quot;"))
        .isEqualTo("see now");
  }

  @Test
  void tokensBeginWhereTheyStandInTheText() {
    Tokens tokens = new TokenReader().read("😀 ab &amp; ÉTÉ!");
    assertThat(IntStream.range(0, tokens.size()).map(tokens::place).toArray())
        .containsExactly(3, 12, 15);
    assertThat(tokens.words()).isEqualTo(2);
  }

  @Test
  void anyTextIsReadInLinearTime() {
    int size = 1_000_000;
    List<String> texts =
        List.of(
            "a".repeat(size),
            "ab".repeat(size / 2),
            "a*".repeat(size / 2),
            "*".repeat(size),
            "&a".repeat(size / 2),
            "@a".repeat(size / 2),
            "a!".repeat(size / 2),
            "\uD800".repeat(size),
            "\0".repeat(size),
            "😀".repeat(size / 2),
            "1".repeat(size),
            "http:".repeat(size / 5),
            "&#".repeat(size / 2),
            "f**********".repeat(size / 11));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> texts.forEach(text -> new TokenReader().read(text)));
    SplittableRandom random = new SplittableRandom(5);
    for (int round = 0; round < 200; round++) {
      String text =
          random.ints(500, 0, 0x3000).mapToObj(Character::toString).collect(Collectors.joining());
      assertThat(new TokenReader().read(text).size()).isLessThanOrEqualTo(500);
    }
  }
}
