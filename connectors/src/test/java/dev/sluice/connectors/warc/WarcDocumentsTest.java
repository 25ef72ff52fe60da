package dev.sluice.connectors.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.ReadPosition;
import dev.sluice.connectors.Readings;
import dev.sluice.schemas.avro.RawDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcDocumentsTest {
  private static final List<String> TEXTS =
      List.of("<p>one</p>", "two", "three, as text", "<p>four</p>");

  @TempDir private Path folder;

  @Test
  void responsesAndConversionsAreDocumentsInEveryCompression() throws IOException {
    WarcFixture small = WarcFixture.small();
    for (byte[] bytes :
        List.of(small.plain(), small.gzipPerRecord(), small.gzipInOne(), small.zstdPerRecord())) {
      Readings readings = WarcTestFile.of(folder, "a.warc", bytes).read();
      assertThat(readings.documents()).extracting(WarcDocumentsTest::text).isEqualTo(TEXTS);
      assertThat(readings.letters()).isEmpty();
      assertThat(readings.skipped()).containsEntry("warcinfo", 1L).containsEntry("request", 1L);
    }
  }

  @Test
  void aDocumentCarriesTheFactsOfItsRecord() throws IOException {
    byte[] bytes = WarcFixture.small().plain();
    RawDocument document = WarcTestFile.of(folder, "a.warc", bytes).read().documents().get(0);
    assertThat(document.getUrl()).isEqualTo("http://example.org/1");
    assertThat(document.getMediaType()).isEqualTo("text/html");
    assertThat(document.getCharset()).isEqualTo("utf-8");
    assertThat(document.getHttpStatus()).isEqualTo(200);
    assertThat(document.getCapturedAt()).isEqualTo(1714979289000L);
    assertThat(document.getSourcePosition())
        .isEqualTo(Long.toString(document.getByteOffset()))
        .isEqualTo(Integer.toString(new String(bytes, UTF_8).indexOf("WARC/1.0", 5)));
    assertThat(document.getAttributes())
        .containsEntry("warc_record_id", "urn:uuid:1")
        .containsEntry("warc_type", "response")
        .containsEntry("content_type", "text/html; charset=utf-8");
  }

  @Test
  void recordsOfOneMemberHavePositionsOfTheirOwn() throws IOException {
    WarcTestFile file = WarcTestFile.of(folder, "a.warc.gz", WarcFixture.small().gzipInOne());
    assertThat(file.read().documents())
        .extracting(RawDocument::getSourcePosition)
        .allMatch(position -> position.startsWith("0+"))
        .doesNotHaveDuplicates();
    file.assertResumable();
  }

  @Test
  void aRestartAtAnyBoundaryLosesAndRepeatsNothing() throws IOException {
    WarcFixture small = WarcFixture.small().raw("garbage\r\n");
    WarcTestFile.of(folder, "a.warc", small.plain()).assertResumable();
    WarcTestFile.of(folder, "b.warc.gz", small.gzipPerRecord()).assertResumable();
    WarcTestFile.of(folder, "c.warc.zst", small.zstdPerRecord()).assertResumable();
  }

  @Test
  void clippedAnywhereTheDocumentsBeforeTheClipAreWhole() throws IOException {
    WarcFixture small = WarcFixture.small();
    clipEverywhere("a.warc", small.plain());
    clipEverywhere("a.warc.gz", small.gzipPerRecord());
  }

  @Test
  void clippedZstdAndWholeFileGzipNeverThrow() throws IOException {
    WarcFixture small = WarcFixture.small();
    for (byte[] bytes : List.of(small.zstdPerRecord(), small.gzipInOne())) {
      for (int clip = 0; clip < bytes.length; clip++) {
        Readings clipped = WarcTestFile.of(folder, "a.warc.gz", Arrays.copyOf(bytes, clip)).read();
        assertThat(texts(clipped)).isEqualTo(TEXTS.subList(0, clipped.documents().size()));
        assertThat(clipped.letters()).hasSizeLessThanOrEqualTo(1);
      }
    }
  }

  @Test
  void aFlippedByteCostsOneRecordAtMostInAPerRecordFile() throws IOException {
    byte[] bytes = WarcFixture.small().gzipPerRecord();
    for (int at = 0; at < bytes.length; at++) {
      byte[] flipped = bytes.clone();
      flipped[at] ^= 0x55;
      WarcTestFile file = WarcTestFile.of(folder, "a.warc.gz", flipped);
      Readings readings = file.read();
      assertThat(readings.documents().size()).as("byte %d", at).isGreaterThanOrEqualTo(3);
      assertThat(readings.letters()).as("byte %d", at).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void aReaderOfAnEmptyFileEndsAtOnce() throws IOException {
    Readings readings = WarcTestFile.of(folder, "a.warc.gz", new byte[0]).read();
    assertThat(readings.readings()).isEmpty();
  }

  private void clipEverywhere(String name, byte[] bytes) throws IOException {
    List<RawDocument> whole = WarcTestFile.of(folder, name, bytes).read().documents();
    for (int clip = 0; clip < bytes.length; clip++) {
      WarcTestFile file = WarcTestFile.of(folder, name, Arrays.copyOf(bytes, clip));
      Readings readings = file.read();
      int before = clip;
      List<RawDocument> expected =
          whole.stream().filter(d -> d.getByteOffset() + d.getByteLength() <= before).toList();
      assertThat(readings.documents().subList(0, expected.size()))
          .as("clip at %d", clip)
          .isEqualTo(expected);
      assertThat(readings.documents().size() - expected.size()).isLessThanOrEqualTo(1);
      assertThat(readings.letters()).hasSizeLessThanOrEqualTo(1);
      ReadPosition end = readings.positions().get(readings.positions().size() - 1);
      assertThat(end.byteOffset()).isEqualTo(clip);
    }
  }

  private static List<String> texts(Readings readings) {
    return readings.documents().stream().map(WarcDocumentsTest::text).toList();
  }

  private static String text(RawDocument document) {
    return UTF_8.decode(document.getContent().duplicate()).toString();
  }
}
