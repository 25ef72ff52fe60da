package dev.sluice.refine.dedup.paragraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.edit.TextEdits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  @Test
  void hashesAreThoseOfTheReference() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int compared = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ParagraphsTest.class.getResourceAsStream("hashes.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode reference = json.readTree(line);
        String text = reference.get("text").asText();

        assertThat(ParagraphNormaliser.normalise(text, 0, text.length()))
            .isEqualTo(reference.get("normalised").asText());
        assertThat(Paragraphs.of(text, 1).hashes())
            .containsExactly(Long.parseUnsignedLong(reference.get("hash").asText()));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(16);
  }

  @Test
  void whatAnEarlierDocumentHoldsGoesAndTheRestStaysAsItIs() {
    String text = "One\nTwo 😀\nThree\n\nFour";

    assertThat(without(text, "two 😀")).isEqualTo("One\nThree\n\nFour");
    assertThat(without(text, "One")).isEqualTo("Two 😀\nThree\n\nFour");
    assertThat(without(text, "Three")).isEqualTo("One\nTwo 😀\nFour");
    assertThat(without(text, "Four")).isEqualTo("One\nTwo 😀\nThree\n");
    assertThat(without(text, "One", "Two 😀")).isEqualTo("Three\n\nFour");
    assertThat(without(text)).isEqualTo(text);
  }

  @Test
  void repetitionsWithinADocumentGoAfterTheFirst() {
    assertThat(without("Like 1\nText\nlike 2\n like 3")).isEqualTo("Like 1\nText");
  }

  @Test
  void shortAndBlankParagraphsAreNotCompared() {
    Paragraphs paragraphs = Paragraphs.of("Home\n\nAbout us\n \nHome", 5);

    assertThat(paragraphs.compared()).hasSize(1);
    assertThat(paragraphs.without(Set.of()).deletions()).isEmpty();
    assertThat(paragraphs.without(Set.of()).left()).isEqualTo(3);
  }

  @Test
  void nothingIsLeftOnlyIfSomethingWasThere() {
    assertThat(removal("A\n\nB", "a", "b").nothingLeft()).isTrue();
    assertThat(removal("A\n\nB", "a", "b").duplicates()).isEqualTo(2);
    assertThat(removal("A\n\nB\nC", "a", "b").nothingLeft()).isFalse();
    assertThat(removal("", "a").nothingLeft()).isFalse();
    assertThat(removal("\n \n").nothingLeft()).isFalse();
  }

  /** On texts without blank lines the kept lines joined, as in cc_net's finalize_doc. */
  @Test
  void removalLeavesTheLinesThatAPlainScanLeaves() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      String[] lines = new String[1 + random.nextInt(8)];
      for (int i = 0; i < lines.length; i++) {
        lines[i] = "line " + (char) ('a' + random.nextInt(6)) + "é😀".substring(0, 1);
      }
      Set<String> held = new HashSet<>();
      for (char c = 'a'; c < 'g'; c++) {
        if (random.nextInt(3) == 0) {
          held.add("line " + c + "é");
        }
      }
      Set<String> seen = new HashSet<>(held);
      String expected = String.join("\n", Arrays.stream(lines).filter(seen::add).toList());
      String text = String.join("\n", lines);
      ParagraphRemoval removal = removal(text, held.toArray(String[]::new));

      assertThat(removal.nothingLeft()).isEqualTo(expected.isEmpty());
      if (!removal.nothingLeft()) {
        assertThat(TextEdits.of(removal.deletions()).applyTo(text)).isEqualTo(expected);
      }
    }
  }

  private static String without(String text, String... held) {
    return TextEdits.of(removal(text, held).deletions()).applyTo(text);
  }

  private static ParagraphRemoval removal(String text, String... held) {
    Set<Long> hashes = new HashSet<>();
    for (String paragraph : held) {
      hashes.add(Paragraphs.of(paragraph, 1).hashes()[0]);
    }
    return Paragraphs.of(text, 1).without(hashes);
  }
}
