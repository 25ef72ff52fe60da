package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailReaderTest {

  private static final String HEADERS =
      """
      Received: from mill.example\r
       by weir.example; Sat, 1 Jan 2000\r
      From: The Miller <miller@example.org>\r
      Subject: =?utf-8?Q?Le_h=C3=A9ron?= =?iso-8859-1?B?6Q==?=\r
       again\r
      """;

  private final MailReader reader =
      new MailReader(html -> new TitledText(null, "page of " + html.length()));

  @Test
  void aMessageIsItsSubjectAndWhatWasWritten() {
    String message = HEADERS + "\r\nIt came back.\r\n\r\nAs ever.\r\n-- \r\nThe Miller\r\n";

    assertThat(reader.read(message))
        .isEqualTo(new TitledText("Le héroné again", "It came back.\n\nAs ever."));
  }

  @ParameterizedTest
  @CsvSource({
    "quoted-printable, utf-8, h=C3=A9ron=\\n s=20=zz",
    "Quoted-Printable, iso-8859-1, h=E9ron=  \\n s =zz",
    "base64, utf-8, aMOpcm9\\nuIHMgPXp6",
    "BASE64, windows-1252, aOlyb24gcyA9enq=",
    "8bit, utf-8, héron s =zz"
  })
  void transferEncodingsAreUndone(String encoding, String charset, String body) {
    String message =
        "MIME-Version: 1.0\nContent-Type: text/plain; charset=\"%s\"\nContent-Transfer-Encoding: %s\n\n%s"
            .formatted(charset, encoding, body.replace("\\n", "\n"));

    assertThat(reader.read(message).text()).isEqualTo("héron s =zz");
  }

  @Test
  void theFirstPlainPartIsReadAndAttachmentsAreNot() {
    String message =
        """
        Content-Type: multipart/mixed; boundary="a b"

        preamble
        --a b
        Content-Type: text/plain
        Content-Disposition: attachment; filename=x.txt

        attached
        --a b
        Content-Type: multipart/alternative; boundary=c

        --c
        Content-Type: text/html

        <p>page</p>
        --c
        Content-Type: text/plain; charset=utf-8

        written

        --c--
        --a b--
        epilogue
        """;

    assertThat(reader.read(message)).isEqualTo(new TitledText(null, "written"));
  }

  @Test
  void withoutAPlainPartThePageIsRead() {
    String message =
        "Content-Type: multipart/related; boundary=c\n\n--c\nContent-Type: image/png\n\nx\n"
            + "--c\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\nPHA+YTwvcD4=\n--c--";

    assertThat(reader.read(message).text()).isEqualTo("page of 8");
    assertThat(reader.read("Content-Type: image/png\n\nx").text()).isEmpty();
  }

  @Test
  void aForwardedMessageIsLookedInto() {
    String message =
        "Subject: Fwd\nContent-Type: message/rfc822\n\nSubject: Old\nContent-Type: text/plain\n\nold text";

    assertThat(reader.read(message)).isEqualTo(new TitledText("Fwd", "old text"));
  }

  @Test
  void whatIsQuotedBelowGoesAndWhatIsAnsweredStays() {
    assertThat(read("Yes.\n\nOn Monday, A wrote:\n> Really?\n>\n> A\n\n")).isEqualTo("Yes.");
    assertThat(read("> Really?\nYes.\n> Sure?\nNo.")).isEqualTo("> Really?\nYes.\n> Sure?\nNo.");
    assertThat(read("> only\n> quoted")).isEqualTo("> only\n> quoted");
  }

  @Test
  void flowedLinesAreJoined() {
    String message =
        "Content-Type: text/plain; format=flowed\n\nOne \nline.\n Two.\n> quoted \nThree.";

    assertThat(reader.read(message).text()).isEqualTo("One line.\nTwo.\n> quoted \nThree.");
  }

  @Test
  void textWithoutHeadersIsABody() {
    assertThat(reader.read("Dear all,\n\nhello"))
        .isEqualTo(new TitledText(null, "Dear all,\n\nhello"));
    assertThat(reader.read("\nhello").text()).isEqualTo("hello");
    assertThat(reader.read("From a@b Sat Jan 1\nSubject: x\n\nhello"))
        .isEqualTo(new TitledText("x", "hello"));
    assertThat(reader.read("Subject: x")).isEqualTo(new TitledText("x", ""));
  }

  @Test
  void messagesWithinMessagesEndSomewhere() {
    String nested = "Content-Type: message/rfc822\n\n".repeat(100_000) + "deep";
    String loop = "Content-Type: multipart/mixed; boundary=a\n\n" + "--a\n".repeat(100_000);

    assertThat(reader.read(nested).text()).isEmpty();
    assertThat(reader.read(loop).text()).isEmpty();
  }

  @Test
  void theFirstPartNamesTheCharacterSet() {
    String message = "Content-Type: text/plain;\n charset=\"koi8-r\"\n\nx";

    assertThat(reader.statedCharset(message.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("koi8-r");
  }

  private String read(String body) {
    return reader.read("Subject: x\n\n" + body).text();
  }
}
