package dev.sluice.connectors.jsonl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import dev.sluice.connectors.Origin;
import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Readings;
import dev.sluice.connectors.SourceChangedException;
import dev.sluice.schemas.avro.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonlDocumentsTest {
  private static final String THREE =
      """
      {"text":"one","id":"a","url":"http://x/","timestamp":"2024-05-06T07:08:09Z","language":"en","title":"T","n":1}

      {"text":"zwei: äöü","id":7,"timestamp":1714979289,"meta":{"deep":[1,{"x":null}]}}
      {"text":"three","timestamp":1714979289000}
      """;

  @TempDir private Path folder;

  @Test
  void aLineCarriesItsFields() throws IOException {
    List<RawDocument> documents = read(THREE.getBytes(UTF_8)).documents();
    RawDocument one = documents.get(0);
    assertThat(text(one)).isEqualTo("one");
    assertThat(one.getSourceId()).isEqualTo("a");
    assertThat(one.getUrl()).isEqualTo("http://x/");
    assertThat(one.getLanguageHint()).isEqualTo("en");
    assertThat(one.getTitle()).isEqualTo("T");
    assertThat(one.getMediaType()).isEqualTo("text/plain");
    assertThat(documents).extracting(RawDocument::getCapturedAt).containsOnly(1714979289000L);
    assertThat(text(documents.get(1))).isEqualTo("zwei: äöü");
    assertThat(documents.get(1).getSourceId()).isEqualTo("7");
    assertThat(documents.get(1).getByteOffset()).isEqualTo(THREE.indexOf("{\"text\":\"zwei"));
  }

  @Test
  void compressionChangesNothing() throws IOException {
    Readings plain = read(THREE.getBytes(UTF_8));
    byte[] head = Arrays.copyOf(THREE.getBytes(UTF_8), 50);
    byte[] tail = Arrays.copyOfRange(THREE.getBytes(UTF_8), 50, THREE.getBytes(UTF_8).length);
    assertThat(read(concat(gzip(head), gzip(tail))).readings()).isEqualTo(plain.readings());
    assertThat(read(concat(Zstd.compress(head), Zstd.compress(tail))).readings())
        .isEqualTo(plain.readings());
    assertThat(plain.skipped()).containsEntry("empty_line", 1L);
  }

  @Test
  void markAndReturnsAndAMissingLastNewlineAreAccepted() throws IOException {
    String text = "\ufeff{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}";
    Readings readings = read(text.getBytes(UTF_8));
    assertThat(readings.documents()).extracting(JsonlDocumentsTest::text).containsExactly("a", "b");
    assertThat(readings.letters()).isEmpty();
  }

  @Test
  void aRestartAtAnyLineLosesAndRepeatsNothing() throws IOException {
    byte[] bytes = (THREE + "broken\n" + THREE).getBytes(UTF_8);
    for (byte[] file : List.of(bytes, gzip(bytes), Arrays.copyOf(gzip(bytes), 120))) {
      Path path = Files.write(folder.resolve("f.jsonl"), file);
      Readings all = Readings.of(from -> open(path, JsonlLimits.DEFAULT, from));
      for (int i = 0; i < all.positions().size(); i++) {
        int next = Math.min(i, all.readings().size());
        Readings rest =
            Readings.of(from -> open(path, JsonlLimits.DEFAULT, from), all.positions().get(i));
        assertThat(rest.readings()).isEqualTo(all.readings().subList(next, all.readings().size()));
      }
    }
  }

  @Test
  void hostileLinesCostOneDocumentEach() throws IOException {
    assertReason("malformed_json", "{\"text\":\"a\",\"text\":\"b\"}");
    assertReason("malformed_json", "{\"text\":\"a\",\"n\":NaN}");
    assertReason("malformed_json", "{\"text\":\"a\"} {}");
    assertReason("malformed_json", "[\"text\"]");
    assertReason("malformed_json", "{\"text\":\"a\"");
    assertReason("malformed_json", "{\"text\":\"a\",\"x\":" + "[".repeat(5000));
    assertReason("malformed_json", "{\"text\":\"a\",\"n\":" + "9".repeat(5000) + "}");
    assertReason("missing_text", "{\"id\":\"a\"}");
    assertReason("invalid_text", "{\"text\":null}");
    assertReason("invalid_text", "{\"text\":{\"a\":1}}");
    assertReason("invalid_unicode", "{\"text\":\"\\ud800\"}");
    assertReason("invalid_utf8", "{\"text\":\"\u00ff\"}");
    assertReason("malformed_json", "\u0000\u0000\u0000");
  }

  @Test
  void aLineOverTheLimitIsPassedAndTold() throws IOException {
    String text = "{\"text\":\"" + "x".repeat(300_000) + "\"}\n{\"text\":\"next\"}\n";
    Path path = Files.write(folder.resolve("f.jsonl"), text.getBytes(UTF_8));
    Readings readings = Readings.of(from -> open(path, new JsonlLimits(1000, 10), from));
    assertThat(readings.reasons()).containsExactly("line_too_long");
    assertThat(readings.letters().get(0).getByteLength()).isEqualTo(300_012);
    assertThat(readings.documents()).extracting(JsonlDocumentsTest::text).containsExactly("next");
  }

  @Test
  void aLineOfExactlyTheLimitIsRead() throws IOException {
    String line = "{\"text\":\"" + "x".repeat(89) + "\"}";
    Path path = Files.writeString(folder.resolve("f.jsonl"), line + "\r\n" + line + "x\n");
    Readings readings = Readings.of(from -> open(path, new JsonlLimits(100, 10), from));
    assertThat(readings.documents()).hasSize(1);
    assertThat(readings.reasons()).containsExactly("line_too_long");
  }

  @Test
  void clippedGzipKeepsWholeLinesAndTellsTheTailOnce() throws IOException {
    byte[] whole = gzip(THREE.getBytes(UTF_8));
    List<RawDocument> all = read(whole).documents();
    for (int clip = 1; clip < whole.length; clip++) {
      Readings readings = read(Arrays.copyOf(whole, clip));
      assertThat(readings.documents()).isEqualTo(all.subList(0, readings.documents().size()));
      assertThat(readings.letters()).as("clip %d", clip).hasSize(1);
    }
  }

  @Test
  void aFileThatShrankFailsWithItsNameAndByte() throws IOException {
    Path path = Files.write(folder.resolve("f.jsonl"), THREE.getBytes(UTF_8));
    Readings all = Readings.of(from -> open(path, JsonlLimits.DEFAULT, from));
    ReadPosition second = all.positions().get(2);
    Files.writeString(path, "{\"text\":\"other\"}\n");
    assertThatThrownBy(() -> open(path, JsonlLimits.DEFAULT, second))
        .isInstanceOf(SourceChangedException.class)
        .hasMessageContaining("f.jsonl")
        .hasMessageContaining("byte " + second.byteOffset());
  }

  private void assertReason(String reason, String line) throws IOException {
    String text = "{\"text\":\"before\"}\n" + line + "\n{\"text\":\"after\"}\n";
    Readings readings = read(text.getBytes(ISO_8859_1));
    assertThat(readings.reasons()).as(line).containsExactly(reason);
    assertThat(readings.documents())
        .extracting(JsonlDocumentsTest::text)
        .containsExactly("before", "after");
    assertThat(readings.letters().get(0).getByteOffset()).isEqualTo(18);
    assertThat(readings.letters().get(0).getByteLength()).isEqualTo(line.length() + 1);
  }

  private Readings read(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("f.jsonl"), bytes);
    return Readings.of(from -> open(path, JsonlLimits.DEFAULT, from));
  }

  private static JsonlDocuments open(Path path, JsonlLimits limits, ReadPosition from)
      throws IOException {
    return JsonlDocuments.open(path, new Origin("s", "f.jsonl"), limits, from);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private static String text(RawDocument document) {
    return UTF_8.decode(document.getContent().duplicate()).toString();
  }
}
