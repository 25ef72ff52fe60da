package dev.sluice.refine.pii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Against Dolma's patterns themselves, on lines as Dolma cuts them. */
class DolmaPiiTest {
  private static final Pattern EMAIL =
      Pattern.compile("[.\\s@,?!;:)(]*([^\\s@]+@[^\\s@,?!;:)(]+?)[.\\s@,?!;:)(]?[\\s\n\r]");
  private static final Pattern PHONE =
      Pattern.compile("\\s+\\(?(\\d{3})\\)?[-. ]*(\\d{3})[-. ]?(\\d{4})");
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9][0-9]?)";
  private static final Pattern IP = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);

  private static final List<String> PIECES =
      List.of(
          "a",
          "@",
          ".",
          ",",
          "(",
          ")",
          " ",
          "\n",
          "b.c",
          "x@y.z",
          "(@",
          "-",
          "1",
          "25",
          "255",
          "256",
          "300",
          "01",
          "123",
          "4567",
          " 555 123 4567",
          "(555)",
          "1.2.3.4",
          ".9",
          "  ",
          "?");

  @Test
  void countsWhatThePatternsMatch() {
    Random random = new Random(11);
    int found = 0;
    for (int round = 0; round < 30_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      DolmaPii counted = DolmaPii.VIEW.apply(new Document(text.toString()));
      found += counted.count();
      assertThat(List.of(counted.emails(), counted.phones(), counted.addresses()))
          .as("'%s'", text)
          .isEqualTo(expected(text.toString()));
    }
    assertThat(found).isGreaterThan(10_000);
  }

  private static List<Integer> expected(String text) {
    int emails = 0;
    int phones = 0;
    int addresses = 0;
    for (String line : text.split("(?<=\n)")) {
      Matcher email = EMAIL.matcher(line);
      while (email.find()) {
        String[] parts = email.group(1).split("@", 2);
        emails += parts[0].strip().equals("(") || !parts[1].contains(".") ? 0 : 1;
      }
      phones += (int) PHONE.matcher(line).results().count();
      addresses += (int) IP.matcher(line).results().count();
    }
    return List.of(emails, phones, addresses);
  }

  @Test
  void aTextOfQuestionMarksIsNotLookedAt() {
    String text = "ann@example.org " + "?".repeat(10_000);

    assertThat(DolmaPii.VIEW.apply(new Document(text)).count()).isEqualTo(1);
    assertThat(DolmaPii.VIEW.apply(new Document(text + "?")).count()).isZero();
  }
}
