package dev.sluice.connectors.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.connectors.Readings;
import dev.sluice.schemas.avro.RawDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class WarcDamageTest {
  private static final String HTTP = "application/http; msgtype=response";
  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\npage";

  @TempDir private Path folder;

  @Test
  void aLengthTooLargeCostsOneRecord() throws IOException {
    WarcFixture fixture =
        new WarcFixture()
            .response("text/plain", "one")
            .record("response", HTTP, WarcFixture.bytes(PAGE), 100)
            .response("text/plain", "three");
    for (byte[] bytes : new byte[][] {fixture.plain(), fixture.gzipPerRecord()}) {
      WarcTestFile file = WarcTestFile.of(folder, "a.warc", bytes);
      assertThat(file.read().documents())
          .extracting(WarcDamageTest::text)
          .containsExactly("one", "three");
      assertThat(file.read().reasons())
          .containsAnyOf("content_length_mismatch", "truncated_record")
          .hasSize(1);
      file.assertResumable();
      file.assertEveryByteAccounted();
    }
  }

  @Test
  void aLengthTooLargeInsideOneMemberCostsOneRecord() throws IOException {
    byte[] bytes =
        new WarcFixture()
            .response("text/plain", "one")
            .record("response", HTTP, WarcFixture.bytes(PAGE), 1_000_000)
            .response("text/plain", "three")
            .gzipInOne();
    WarcTestFile file = WarcTestFile.of(folder, "a.warc.gz", bytes);
    assertThat(file.read().documents())
        .extracting(WarcDamageTest::text)
        .containsExactly("one", "three");
    assertThat(file.read().reasons()).containsExactly("content_length_mismatch");
    file.assertResumable();
  }

  @Test
  void aLengthOffByOneEitherWayLosesNoOtherRecord() throws IOException {
    for (int lie : new int[] {-1, 1, 2, 3, 4}) {
      byte[] bytes =
          new WarcFixture()
              .record("response", HTTP, WarcFixture.bytes(PAGE), lie)
              .response("text/plain", "next")
              .plain();
      WarcTestFile file = WarcTestFile.of(folder, "a.warc", bytes);
      assertThat(file.read().documents()).as("lie %d", lie).hasSize(2);
      assertThat(file.read().letters()).as("lie %d", lie).hasSize(lie < 0 ? 1 : 0);
      file.assertEveryByteAccounted();
    }
  }

  @Test
  void garbageBetweenRecordsIsOneDeadLetterWithItsRange() throws IOException {
    byte[] garbage = new byte[3000];
    new Random(7).nextBytes(garbage);
    WarcFixture fixture =
        new WarcFixture()
            .response("text/plain", "one")
            .raw(garbage)
            .raw("\r\n")
            .response("text/plain", "two")
            .raw("tail");
    WarcTestFile file = WarcTestFile.of(folder, "a.warc", fixture.plain());
    Readings readings = file.read();
    assertThat(readings.documents()).hasSize(2);
    assertThat(readings.reasons()).containsExactly("malformed_record", "malformed_record");
    assertThat(readings.letters().get(0).getByteLength()).isEqualTo(3002);
    assertThat(readings.letters().get(0).getSample().remaining()).isEqualTo(1024);
    file.assertEveryByteAccounted();
  }

  @Test
  void rawGarbageBetweenMembersIsOneDeadLetter() throws IOException {
    byte[] one = new WarcFixture().response("text/plain", "one").gzipPerRecord();
    byte[] two = new WarcFixture().response("text/plain", "two").gzipPerRecord();
    byte[] junk = {1, 2, 3, 0x1f, (byte) 0x8b, 8, 0, 0, 5, 5, 5};
    byte[] bytes = WarcFixture.concat(WarcFixture.concat(one, junk), two);
    WarcTestFile file = WarcTestFile.of(folder, "a.warc.gz", bytes);
    assertThat(file.read().documents())
        .extracting(WarcDamageTest::text)
        .containsExactly("one", "two");
    assertThat(file.read().letters()).hasSize(1);
    file.assertResumable();
    file.assertEveryByteAccounted();
  }

  @Test
  void aBombIsOneDeadLetterAndTheNextMemberIsRead() throws IOException {
    WarcFixture fixture =
        new WarcFixture()
            .record(
                "response",
                HTTP,
                WarcFixture.concat(WarcFixture.bytes(PAGE), new byte[60_000_000]),
                0)
            .response("text/plain", "next");
    for (byte[] bytes : new byte[][] {fixture.gzipPerRecord(), fixture.zstdPerRecord()}) {
      WarcTestFile file = WarcTestFile.of(folder, "a.warc.gz", bytes);
      assertThat(file.read().reasons()).containsExactly("compression_bomb");
      assertThat(file.read().documents()).extracting(WarcDamageTest::text).containsExactly("next");
      file.assertEveryByteAccounted();
    }
  }

  @Test
  void aPayloadOverTheLimitIsOneDeadLetter() throws IOException {
    byte[] noise = new byte[22 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    byte[] bytes =
        new WarcFixture()
            .record("response", HTTP, WarcFixture.concat(WarcFixture.bytes(PAGE), noise), 0)
            .response("text/plain", "next")
            .plain();
    WarcTestFile file = WarcTestFile.of(folder, "a.warc", bytes);
    assertThat(file.read().reasons()).containsExactly("record_too_large");
    assertThat(file.read().documents()).hasSize(1);
    file.assertEveryByteAccounted();
  }

  @Test
  void manyLyingRecordsAreReadInLinearTime() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] record =
        WarcFixture.bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nx\r\n");
    for (int i = 0; i < 20_000; i++) {
      out.write(record);
    }
    WarcTestFile plain = WarcTestFile.of(folder, "a.warc", out.toByteArray());
    assertThat(plain.read().letters()).hasSize(20_000);
    Files.write(folder.resolve("b.warc.gz"), WarcFixture.gzip(out.toByteArray()));
    WarcTestFile gzip = new WarcTestFile(folder.resolve("b.warc.gz"), WarcLimits.DEFAULT);
    assertThat(gzip.read().letters()).hasSizeBetween(1, 100);
  }

  @Test
  void randomMutationsNeverThrowAndAlwaysReachTheEnd() throws IOException {
    Random random = new Random(42);
    WarcFixture small = WarcFixture.small();
    for (byte[] original :
        new byte[][] {small.plain(), small.gzipPerRecord(), small.zstdPerRecord()}) {
      for (int round = 0; round < 400; round++) {
        byte[] bytes = original.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        Readings readings = WarcTestFile.of(folder, "m.warc", bytes).read();
        assertThat(readings.positions().get(readings.positions().size() - 1).byteOffset())
            .isEqualTo(bytes.length);
      }
    }
  }

  private static String text(RawDocument document) {
    return UTF_8.decode(document.getContent().duplicate()).toString();
  }
}
