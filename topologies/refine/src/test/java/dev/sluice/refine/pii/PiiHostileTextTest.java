package dev.sluice.refine.pii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to keep a scanner busy: twice the text takes about twice the time. */
class PiiHostileTextTest {
  private static final int MEGABYTE = 1 << 20;

  /** Quadratic time would be four times as much; a slow machine is let off. */
  private static final double MOST_GROWTH = 3;

  private static final long UNMEASURABLE_NANOS = 40_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.",
        "a@a@a@",
        "a.a.a.",
        "@",
        "7",
        "+ ",
        "1 ",
        "(1)",
        "(12) 345-",
        "ab:cd:",
        "::",
        "1::",
        "-----BEGIN",
        "-----BEGIN RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n",
        "sk-",
        "xoxb-1-",
        "QWxhZGRpbjpvcGVuIHNlc2FtZQ",
        "eyJaaaaaaa.eyJaaaaaaa.",
        "AKIA",
        "4111 1111 1111 111",
        "phone number is 12 345 6 ",
        "          1.2.3.4",
        "\0\ud83d\ude00",
      })
  void timeIsLinear(String piece) {
    Document one = new Document(fill(piece, MEGABYTE));
    Document two = new Document(fill(piece, 2 * MEGABYTE));
    PiiSpans.of(two); // compiled from here on
    long single = nanos(one);
    long twice = nanos(two);

    assertThat((double) twice)
        .as("%s: %d us, then %d us", piece, single / 1000, twice / 1000)
        .isLessThan(MOST_GROWTH * Math.max(single, UNMEASURABLE_NANOS));
  }

  @Test
  void anyMixtureOfSuchPiecesGivesSpansInOrderInsideTheText() {
    List<String> pieces =
        List.of(
            "1",
            ".",
            "@",
            "a",
            "-",
            "+",
            "(",
            ")",
            " ",
            ":",
            "::",
            "8.8.8.8",
            "a@b.de",
            "555-0123",
            "-----BEGIN PRIVATE KEY-----",
            "eyJ",
            "_",
            "sk-",
            "4111111111111111",
            "😀",
            "\n",
            "x",
            "call ",
            "GB29NWBK60161331926819",
            "ext",
            "2606:4700::1111",
            "+49 30 901820",
            "/");
    Random random = new Random(7);
    for (int round = 0; round < 3000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      Document document = new Document(text.toString());
      int last = 0;
      for (PiiSpan span : PiiSpans.of(document).list()) {
        assertThat(span.charStart()).as(text.toString()).isGreaterThanOrEqualTo(last);
        last = span.charEnd();
      }
      assertThat(last).isLessThanOrEqualTo(document.length());
    }
  }

  private static String fill(String piece, int length) {
    return piece.repeat(length / piece.length());
  }

  /** Least of two, in time of this thread. */
  private static long nanos(Document document) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 2; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      PiiSpans.of(document);
      least =
          Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    return least;
  }
}
