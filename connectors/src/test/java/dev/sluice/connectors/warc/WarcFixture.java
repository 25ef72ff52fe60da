package dev.sluice.connectors.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Builds WARC files, sound ones and others. */
final class WarcFixture {
  private final List<byte[]> records = new ArrayList<>();

  /** A warcinfo, two responses with a request between them, a conversion and a last response. */
  static WarcFixture small() {
    return new WarcFixture()
        .record("warcinfo", "application/warc-fields", "software: x\r\n")
        .response("text/html; charset=utf-8", "<p>one</p>")
        .record("request", "application/http; msgtype=request", "GET / HTTP/1.0\r\n\r\n")
        .response("text/plain", "two")
        .record("conversion", "text/plain", "three, as text")
        .response("text/html", "<p>four</p>");
  }

  WarcFixture raw(byte[] bytes) {
    records.add(bytes);
    return this;
  }

  WarcFixture raw(String bytes) {
    return raw(bytes.getBytes(ISO_8859_1));
  }

  WarcFixture response(String contentType, String body) {
    return http("HTTP/1.1 200 OK\r\nContent-Type: %s\r\n\r\n".formatted(contentType), bytes(body));
  }

  WarcFixture http(String head, byte[] body) {
    return record("response", "application/http; msgtype=response", concat(bytes(head), body), 0);
  }

  WarcFixture record(String type, String contentType, String block) {
    return record(type, contentType, bytes(block), 0);
  }

  /**
   * @param lie added to the Content-Length
   */
  WarcFixture record(String type, String contentType, byte[] block, int lie) {
    String head =
        "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%d>\r\n"
                .formatted(type, records.size())
            + "WARC-Date: 2024-05-06T07:08:09Z\r\nWARC-Target-URI: http://example.org/%d\r\n"
                .formatted(records.size())
            + "Content-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(contentType, block.length + lie);
    return raw(concat(concat(bytes(head), block), bytes("\r\n\r\n")));
  }

  byte[] plain() {
    return records.stream().reduce(new byte[0], WarcFixture::concat);
  }

  byte[] gzipPerRecord() {
    return records.stream().map(WarcFixture::gzip).reduce(new byte[0], WarcFixture::concat);
  }

  byte[] gzipInOne() {
    return gzip(plain());
  }

  byte[] zstdPerRecord() {
    return records.stream().map(Zstd::compress).reduce(new byte[0], WarcFixture::concat);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }

  static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
