package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingLabelsTest {

  @ParameterizedTest
  @CsvSource({
    "latin1, windows-1252",
    "us-ascii, windows-1252",
    "iso-8859-1, windows-1252",
    "iso-8859-9, windows-1254",
    "tis-620, windows-874",
    "gb2312, GBK",
    "gb18030, gb18030",
    "big5-hkscs, Big5",
    "x-sjis, Shift_JIS",
    "windows-31j, Shift_JIS",
    "ks_c_5601-1987, EUC-KR",
    "koi8-ru, KOI8-U",
    "x-mac-ukrainian, x-mac-cyrillic",
    "mac, macintosh",
    "logical, ISO-8859-8-I",
    "visual, ISO-8859-8",
    "cp866, IBM866",
    "unicode, UTF-16LE",
    "unicodefffe, UTF-16BE",
    "unicode-1-1-utf-8, UTF-8",
    "hz-gb-2312, replacement",
    "iso-2022-kr, replacement",
    "l6, ISO-8859-10",
    "x-user-defined, x-user-defined"
  })
  void labelsMeanWhatTheStandardSays(String label, String name) {
    assertThat(EncodingLabels.of(label).name()).isEqualTo(name);
    assertThat(EncodingLabels.of(" \t" + label.toUpperCase(Locale.ROOT) + "\n").name())
        .isEqualTo(name);
  }

  @Test
  void theStandardsTwoHundredAndTwentyEightLabelsAreKnown() {
    assertThat(
            EncodingLabels.rows("encodings.tsv").stream()
                .flatMap(row -> Arrays.stream(row[2].split(" ")))
                .distinct())
        .hasSize(228)
        .allSatisfy(label -> assertThat(EncodingLabels.of(label)).isNotNull());
    assertThat(EncodingLabels.rows("encodings.tsv")).hasSize(40);
  }

  @Test
  void labelsTheJdkKnowsButTheStandardDoesNotAreUnknown() {
    for (String label : new String[] {"", "utf-7", "cp037", "utf-32", "utf_8", "\u00A0utf-8"}) {
      assertThat(EncodingLabels.of(label)).isNull();
    }
    assertThat(EncodingLabels.of(null)).isNull();
  }

  @Test
  void asciiIsAsciiInEveryEncodingThatExtendsIt() {
    byte[] ascii = "<p>A-z 0~\\</p>".getBytes(StandardCharsets.US_ASCII);
    for (String[] row : EncodingLabels.rows("encodings.tsv")) {
      Encoding encoding = EncodingLabels.of(row[2].split(" ")[0]);
      if (!encoding.isUtf16() && !(encoding instanceof RefusedEncoding)) {
        assertThat(encoding.read(ascii, 0, ascii.length).text()).isEqualTo("<p>A-z 0~\\</p>");
      }
    }
  }

  @Test
  void bytesThatWindowsSetsLeaveOpenAreControlsAsInTheStandard() {
    assertThat(read("windows-1252", 0x81, 0x80).text()).isEqualTo("\u0081€");
    assertThat(read("iso-8859-10", 0xA1, 0xFF).text()).isEqualTo("Ąĸ");
    assertThat(read("iso-8859-14", 0xA1, 0xFF).text()).isEqualTo("Ḃÿ");
    assertThat(read("x-user-defined", 0x41, 0x80, 0xFF).text()).isEqualTo("A\uF780\uF7FF");
    assertThat(read("windows-1253", 0xAA).replaced()).isEqualTo(1);
  }

  @Test
  void anAsciiByteAfterALeadByteItDoesNotBelongToIsKept() {
    assertThat(read("shift_jis", 0x81, '<').text()).isEqualTo("\uFFFD<");
    assertThat(read("euc-kr", 0xB0, '<').text()).isEqualTo("\uFFFD<");
    assertThat(read("big5", 0xA4, '<').text()).isEqualTo("\uFFFD<");
    assertThat(read("gbk", 0xC4, '<').text()).isEqualTo("\uFFFD<");
    assertThat(read("euc-jp", 0xA4, '<').text()).isEqualTo("\uFFFD<");
  }

  private static Transcript read(String label, int... bytes) {
    byte[] all = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      all[i] = (byte) bytes[i];
    }
    return EncodingLabels.of(label).read(all, 0, all.length);
  }
}
