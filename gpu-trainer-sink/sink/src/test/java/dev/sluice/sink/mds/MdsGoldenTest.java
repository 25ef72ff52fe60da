package dev.sluice.sink.mds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The format by hand, byte for byte. */
class MdsGoldenTest {
  private static final List<MdsColumn> COLUMNS =
      List.of(
          new MdsColumn("tokens", MdsEncoding.UINT16_ARRAY),
          new MdsColumn("n", MdsEncoding.INT),
          new MdsColumn("id", MdsEncoding.STR));

  // As Python's json.dumps(sort_keys=True) writes it.
  private static final String CONFIGURATION =
      "{\"column_encodings\": [\"str\", \"int\", \"ndarray:uint16\"], "
          + "\"column_names\": [\"id\", \"n\", \"tokens\"], \"column_sizes\": [null, 8, null], "
          + "\"compression\": null, \"format\": \"mds\", \"hashes\": [], \"size_limit\": null, "
          + "\"version\": 2}";

  @Test
  void twoSamplesHaveTheBytesComputedByHand() {
    MdsWriter writer = writer();

    int begin = 4 + 3 * 4 + CONFIGURATION.length();
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    hex(expected, "02000000");
    hex(expected, little(begin) + little(begin + 26) + little(begin + 26 + 22));
    expected.writeBytes(CONFIGURATION.getBytes(StandardCharsets.US_ASCII));
    // Sizes of id and tokens; "ab"; 7; one dimension in 8 bits, 3 values: 1, 256, 65535.
    hex(expected, "02000000" + "08000000" + "6162" + "0700000000000000" + "0403" + "01000001ffff");
    hex(expected, "02000000" + "04000000" + "c3a9" + "ffffffffffffffff" + "04010500");
    assertThat(HexFormat.of().formatHex(writer.toBytes()))
        .isEqualTo(HexFormat.of().formatHex(expected.toByteArray()));
    assertThat(writer.bytes()).isEqualTo(expected.size());
  }

  @Test
  void whatIsWrittenIsRead() {
    MdsReader reader = new MdsReader(writer().toBytes());

    assertThat(reader.samples()).isEqualTo(2);
    assertThat(reader.columns()).extracting(MdsColumn::name).containsExactly("id", "n", "tokens");
    assertThat(reader.sample(0).string("id")).isEqualTo("ab");
    assertThat(reader.sample(0).integer("n")).isEqualTo(7);
    assertThat(reader.sample(0).array("tokens", MdsEncoding.UINT16_ARRAY))
        .containsExactly(1, 256, 65535);
    assertThat(reader.sample(1).string("id")).isEqualTo("é");
    assertThat(reader.sample(1).integer("n")).isEqualTo(-1);
    assertThat(reader.sample(1).array("tokens", MdsEncoding.UINT16_ARRAY)).containsExactly(5);
  }

  @Test
  void aLengthTakesTheNarrowestOfThreeWidths() {
    assertThat(Arrays.copyOf(MdsValue.array(new int[255], MdsEncoding.UINT16_ARRAY), 2))
        .containsExactly(0x04, 0xff);
    assertThat(Arrays.copyOf(MdsValue.array(new int[256], MdsEncoding.UINT16_ARRAY), 3))
        .containsExactly(0x05, 0x00, 0x01);
    assertThat(Arrays.copyOf(MdsValue.array(new int[65_536], MdsEncoding.UINT32_ARRAY), 5))
        .containsExactly(0x06, 0x00, 0x00, 0x01, 0x00);
  }

  @Test
  void aValueThatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> MdsValue.array(new int[] {65_536}, MdsEncoding.UINT16_ARRAY))
        .hasMessage("65536 does not fit ndarray:uint16");
    assertThatThrownBy(() -> MdsValue.array(new int[0], MdsEncoding.UINT16_ARRAY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> writer().add(Map.of("id", new byte[0])))
        .hasMessage("a sample has 3 columns, not 1");
  }

  @Test
  void aFileClippedAnywhereIsRefused() {
    byte[] whole = writer().toBytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] clipped = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> readAll(clipped))
          .as("clipped to %d bytes", length)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void aFileWithAnyByteFlippedGivesOtherValuesOrIsRefusedButNeverBreaksTheReader() {
    byte[] whole = writer().toBytes();
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) 0xff;
      try {
        readAll(flipped);
      } catch (IllegalArgumentException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(CONFIGURATION.length());
  }

  private static void readAll(byte[] file) {
    MdsReader reader = new MdsReader(file);
    for (int i = 0; i < reader.samples(); i++) {
      reader.sample(i).array("tokens", MdsEncoding.UINT16_ARRAY);
    }
  }

  private static MdsWriter writer() {
    MdsWriter writer = new MdsWriter(COLUMNS);
    writer.add(sample("ab", 7, 1, 256, 65_535));
    writer.add(sample("é", -1, 5));
    return writer;
  }

  private static Map<String, byte[]> sample(String id, long n, int... tokens) {
    return Map.of(
        "id", MdsValue.string(id),
        "n", MdsValue.integer(n),
        "tokens", MdsValue.array(tokens, MdsEncoding.UINT16_ARRAY));
  }

  private static String little(int value) {
    return HexFormat.of().toHexDigits(Integer.reverseBytes(value));
  }

  private static void hex(ByteArrayOutputStream out, String hex) {
    out.writeBytes(HexFormat.of().parseHex(hex));
  }
}
