package dev.sluice.connectors.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import dev.sluice.connectors.Readings;
import dev.sluice.schemas.avro.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayloadTest {
  private static final String PAGE =
      "<html><p>The quick brown fox jumps over the lazy dog.</p></html>";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @TempDir private Path folder;

  @Test
  void contentEncodingsAreRemoved() throws IOException {
    byte[] page = PAGE.getBytes(UTF_8);
    assertThat(text("gzip", WarcFixture.gzip(page))).isEqualTo(PAGE);
    assertThat(text("x-gzip", WarcFixture.gzip(page))).isEqualTo(PAGE);
    assertThat(text("deflate", deflate(page, false))).isEqualTo(PAGE);
    assertThat(text("deflate", deflate(page, true))).isEqualTo(PAGE);
    assertThat(text("zstd", Zstd.compress(page))).isEqualTo(PAGE);
    assertThat(text("br", HexFormat.of().parseHex("0b028068656c6c6f03"))).isEqualTo("hello");
    assertThat(text("identity", page)).isEqualTo(PAGE);
    assertThat(text("UTF-8", page)).isEqualTo(PAGE);
    assertThat(text("deflate, gzip", WarcFixture.gzip(deflate(page, false)))).isEqualTo(PAGE);
  }

  @Test
  void contentThatIsNotEncodedAsItsHeaderSaysIsTakenAsItIs() throws IOException {
    for (String encoding : new String[] {"gzip", "deflate", "br", "zstd"}) {
      assertThat(text(encoding, PAGE.getBytes(UTF_8))).as(encoding).isEqualTo(PAGE);
    }
  }

  @Test
  void anUnknownEncodingIsADeadLetterThatNamesIt() throws IOException {
    Readings readings = read(OK + "Content-Encoding: compress\r\n\r\n", PAGE.getBytes(UTF_8));
    assertThat(readings.reasons()).containsExactly("unsupported_content_encoding");
    assertThat(readings.letters().get(0).getDetail()).contains("compress");
  }

  @Test
  void damagedEncodedContentIsADeadLetter() throws IOException {
    byte[] gzip = WarcFixture.gzip(PAGE.getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(gzip, gzip.length - 12);
    assertThat(read(OK + "Content-Encoding: gzip\r\n\r\n", cut).reasons())
        .containsExactly("undecodable_content");
  }

  @Test
  void chunksAreJoined() throws IOException {
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    assertThat(text(read(chunked, "5\r\n<html\r\n00000001;x=y\r\n>\r\n0\r\n\r\n")))
        .isEqualTo("<html>");
    assertThat(text(read(chunked, "5\r\n<html\r\n00000000\r\n\r\n"))).isEqualTo("<html");
  }

  @Test
  void aChunkedHeaderThatLiesIsIgnored() throws IOException {
    String chunked = OK + "Transfer-Encoding: chunked\r\n\r\n";
    assertThat(text(read(chunked, PAGE))).isEqualTo(PAGE);
  }

  @Test
  void chunksWithoutEndAreTakenAsFarAsTheyGo() throws IOException {
    Readings readings = read(OK + "Transfer-Encoding: chunked\r\n\r\n", "5\r\n<html\r\n5\r\n>ab");
    assertThat(text(readings)).isEqualTo("<html>ab");
    assertThat(readings.documents().get(0).getAttributes()).containsKey("truncated");
  }

  @Test
  void oddStatusLinesAndHeadersAreRead() throws IOException {
    for (String head :
        new String[] {
          "HTTP/1.1 404\r\n\r\n",
          "HTTP/2 200\r\nX: y\r\n\r\n",
          "HTTP/1.0 0 \r\n\r\n",
          "HTTP/1.1 200 OK\r\nX Spaced : y\r\nno colon\r\n\r\n",
          "HTTP/1.1 200 OK\nContent-Type: text/html\n\n",
        }) {
      assertThat(text(read(head, PAGE))).as(head).isEqualTo(PAGE);
    }
    assertThat(read("HTTP/1.1 404\r\n\r\n", PAGE).documents().get(0).getHttpStatus())
        .isEqualTo(404);
  }

  @Test
  void aBlockThatIsNoHttpIsADeadLetter() throws IOException {
    assertThat(read("SSH-2.0\r\n\r\n", PAGE).reasons()).containsExactly("malformed_http");
    assertThat(read("", "").reasons()).containsExactly("malformed_http");
    assertThat(read("HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000), PAGE).reasons())
        .containsExactly("malformed_http");
  }

  @Test
  void aBombInsideTheContentIsADeadLetter() throws IOException {
    byte[] bomb = WarcFixture.gzip(new byte[15_000_000]);
    assertThat(read(OK + "Content-Encoding: gzip\r\n\r\n", bomb).reasons())
        .containsExactly("compression_bomb");
  }

  @Test
  void oddTargetsAreKept() throws IOException {
    String record =
        String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: <http://x/a b\u00ff>",
            "WARC-Truncated: length",
            "Content-Type: application/http",
            "Content-Length: 22",
            "",
            "HTTP/1.1 200 OK",
            "",
            "abc",
            "",
            "");
    byte[] bytes = new WarcFixture().raw(record).plain();
    RawDocument document = WarcTestFile.of(folder, "a.warc", bytes).read().documents().get(0);
    assertThat(document.getUrl()).isEqualTo("http://x/a b\ufffd");
    assertThat(document.getMediaType()).isEqualTo("application/octet-stream");
    assertThat(document.getCapturedAt()).isNull();
    assertThat(document.getAttributes()).containsEntry("truncated", "length");
  }

  private String text(String encoding, byte[] content) throws IOException {
    return text(read(OK + "Content-Encoding: " + encoding + "\r\n\r\n", content));
  }

  private Readings read(String head, String body) throws IOException {
    return read(head, body.getBytes(UTF_8));
  }

  private Readings read(String head, byte[] body) throws IOException {
    byte[] bytes = new WarcFixture().http(head, body).plain();
    return WarcTestFile.of(folder, "a.warc", bytes).read();
  }

  private static String text(Readings readings) {
    assertThat(readings.reasons()).isEmpty();
    return UTF_8.decode(readings.documents().get(0).getContent().duplicate()).toString();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }
}
