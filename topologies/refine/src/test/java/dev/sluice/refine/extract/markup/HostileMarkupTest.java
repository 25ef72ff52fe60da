package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Nothing fails, and time is linear: four times the text takes nowhere near sixteen times. */
class HostileMarkupTest {

  private static final int SHORT = 100_000;
  private static final int LONG = 4 * SHORT;

  private static final Map<String, List<String>> ATTACKS =
      Map.of(
          "text/x-tex",
          List.of(
              "{",
              "\\",
              "%",
              "\\begin{",
              "\\begin{verbatim}\n",
              "\\begin{comment}",
              "\\title{",
              "\\title[",
              "\\def\\a{",
              "\\def",
              "\\def\\a{x}\\a",
              "\\newcommand{\\a}{",
              "\\a\\b ",
              "\\verb|",
              "\\url{",
              "\\section",
              "\\bibliography ",
              "\\def   ",
              "a%\n"),
          "text/x-wiki",
          List.of(
              "{{",
              "}}",
              "{{{",
              "[[",
              "]]",
              "[[a|",
              "[[a|b]]",
              "{|\n",
              "|}\n",
              "{{a|[[b|",
              "[http://",
              "[http:// {{ ",
              "<ref>",
              "<ref",
              "<math>",
              "</ref>",
              "<!--",
              "<!-- -->",
              "<table>",
              "<",
              "''",
              "'''a ",
              "= a =\n",
              "\n",
              "\n= a =\n\n",
              "==",
              "* ",
              "#a [[",
              "&",
              "&amp",
              "&#x",
              "(",
              " (,;",
              "__A",
              "__",
              "<nowiki>'</nowiki>",
              "[[:a:",
              "<br>",
              "{{a}}[["),
          "text/markdown",
          List.of("<!--", "<!-- a -->", "```\n", "~", "# ", "#", "---\n", "---\na: b\n", "a\n"),
          "text/x-rst",
          List.of(".. ", ".. a\n", "..\n", "..\n a\n\n", "=", "a\n=\n", ".. a:", " .. a\n  ", "\n"),
          "message/rfc822",
          List.of(
              "a: b\n",
              "a: ",
              "a: b\n c\n d",
              "> a\n",
              "-- \n",
              "=?utf-8?Q?",
              "=\n",
              "= ",
              "Subject: =?a?Q?b?=",
              "Content-Type: message/rfc822\n\n",
              ": ",
              "\n"));

  /** Headers that make the attacks on messages attacks on what they lead to. */
  private static final List<String> HEADS =
      List.of(
          "Content-Type: multipart/mixed; boundary=a\n\n--a\n",
          "Content-Transfer-Encoding: quoted-printable\n\n",
          "Content-Transfer-Encoding: base64\n\n",
          "Content-Type: text/plain; format=flowed\n\n");

  private final TextFormats formats = new TextFormats(html -> new TitledText(null, html));

  @Test
  void whatIsNeverClosedTakesLinearTime() {
    for (Map.Entry<String, List<String>> format : ATTACKS.entrySet()) {
      for (String attack : format.getValue()) {
        assertLinear(format.getKey(), "", attack, "");
      }
    }
    for (String head : HEADS) {
      for (String attack : List.of("--a\n", "=", "= ", "> a \n", "a \n", "AAAA", "\n--a")) {
        assertLinear("message/rfc822", head, attack, "");
      }
    }
  }

  @Test
  void whatIsClosedAtTheEndTakesLinearTime() {
    assertLinear("text/x-wiki", "[[a|", "[[b|", "]]");
    assertLinear("text/x-wiki", "", "{{", "}}");
    assertLinear("text/x-wiki", "", "[[", "]]");
    assertLinear("text/x-wiki", "", "{{{", "}}}");
    assertLinear("text/x-wiki", "", "<table>", "</table>");
    assertLinear("text/x-wiki", "", "[http:// [[a|", "]]]");
    assertLinear("text/x-tex", "\\title", "{", "}");
    assertLinear("text/x-tex", "\\def\\a", "{", "}");
  }

  @Test
  void everyMixtureOfMarksIsRead() {
    SplittableRandom random = new SplittableRandom(20_260_101);
    List<String> common =
        List.of("a", " ", "\n", "\n\n", "}", "]", ">", ")", "é😀", "\uD83D", "\r\n");
    for (Map.Entry<String, List<String>> format : ATTACKS.entrySet()) {
      List<String> marks = new ArrayList<>(format.getValue());
      marks.addAll(common);
      marks.addAll(format.getKey().equals("message/rfc822") ? HEADS : List.of());
      for (int i = 0; i < 5_000; i++) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(60); length > 0; length--) {
          text.append(marks.get(random.nextInt(marks.size())));
        }
        String mixture = text.toString();
        assertThatCode(() -> formats.forMediaType(format.getKey()).read(mixture))
            .as(mixture)
            .doesNotThrowAnyException();
      }
    }
  }

  private void assertLinear(String type, String head, String attack, String closer) {
    long part = time(type, head, attack, closer, SHORT);
    long whole = time(type, head, attack, closer, LONG);

    assertThat(whole / 1e9)
        .as("seconds for %s of '%s' after '%s'", type, attack, head)
        .isLessThan(10 * part / 1e9 + 0.5);
  }

  private long time(String type, String head, String attack, String closer, int length) {
    int times = length / (attack.length() + closer.length());
    String text = head + attack.repeat(times) + closer.repeat(times);
    long start = System.nanoTime();
    TitledText read = formats.forMediaType(type).read(text);
    long end = System.nanoTime();
    assertThat(read.text().length()).isLessThan(4 * length + 100_000);
    return end - start;
  }
}
