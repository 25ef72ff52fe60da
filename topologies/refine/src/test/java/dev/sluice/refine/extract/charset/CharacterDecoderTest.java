package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CharacterDecoderTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void byteOrderMarkWinsOverTheDeclaration() {
    byte[] utf16 = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf16le("Grüße"));

    assertThat(decodeText(utf16, "windows-1252")).isEqualTo("Grüße");
    assertThat(decodeText(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, null)).isEmpty();
  }

  @Test
  void declarationIsBelievedOnlyIfEveryByteFits() {
    byte[] latin = "Grüße".getBytes(WINDOWS_1252);

    assertThat(decodeText(latin, "utf-8")).isEqualTo("Grüße");
    assertThat(decodeText("Grüße".getBytes(StandardCharsets.UTF_8), "us-ascii")).isEqualTo("Grüße");
    assertThat(decodeText("привет".getBytes(Charset.forName("koi8-r")), "KOI8-R"))
        .isEqualTo("привет");
  }

  @Test
  void withoutDeclarationUtf8IsTriedBeforeWindows1252() {
    assertThat(decodeText("Grüße".getBytes(StandardCharsets.UTF_8), null)).isEqualTo("Grüße");
    assertThat(decodeText("Grüße”".getBytes(WINDOWS_1252), null)).isEqualTo("Grüße”");
  }

  @Test
  void unknownAndIllegalCharacterSetsCountAsNotDeclared() {
    for (String name : new String[] {"", " ", "x-no-such-set", "../../etc", "\0", "ü"}) {
      assertThat(decodeText("é".getBytes(StandardCharsets.UTF_8), name)).isEqualTo("é");
    }
  }

  @Test
  void replacementCharactersOfTheSourceAreNoDecodingErrors() {
    assertThat(decodeText("a\uFFFDé".getBytes(StandardCharsets.UTF_8), null)).isEqualTo("a\uFFFDé");
  }

  @Test
  void nullCharactersAreReplaced() {
    assertThat(decodeText(new byte[] {'a', 0, 'b'}, null)).isEqualTo("a\uFFFDb");
  }

  @Test
  void encodedSurrogatesDoNotBecomeSurrogates() {
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

    assertThat(decodeText(surrogate, "utf-8").chars())
        .noneMatch(c -> Character.isSurrogate((char) c.intValue()));
  }

  @Test
  void oneBrokenByteDoesNotMakeAUtf8PageLatin() {
    byte[] page =
        concat("<meta charset=utf-8>Grüße".getBytes(StandardCharsets.UTF_8), new byte[] {-1});

    assertThat(decodeHtml(page, null)).endsWith("Grüße\uFFFD");
  }

  @Test
  void validUtf8OverrulesALegacyLabel() {
    byte[] utf8 = "<meta charset=windows-1251>Grüße".getBytes(StandardCharsets.UTF_8);

    assertThat(CharacterDecoder.decodeHtml(utf8, "gbk").encoding()).isEqualTo("UTF-8");
    assertThat(decodeHtml(utf8, "shift_jis")).endsWith("Grüße");
  }

  @Test
  void theTransportsLabelWinsOverThePages() {
    byte[] page = Encoder.bytes("windows-1251", "<meta charset=koi8-r>привет");

    assertThat(decodeHtml(page, "windows-1251")).endsWith("привет");
    assertThat(decodeHtml(page, "nonsense")).doesNotEndWith("привет");
  }

  @Test
  void aRefutedLabelGivesWayToTheNextAndThenToDetection() {
    String japanese = "政府は昨日、新しい措置を発表しました。それは私たちの町にも届きました。";
    byte[] page = Encoder.bytes("shift_jis", "<meta charset=shift_jis>" + japanese);
    byte[] lying = Encoder.bytes("shift_jis", "<meta charset=euc-jp>" + japanese);

    assertThat(decodeHtml(page, "euc-jp")).endsWith(japanese);
    assertThat(decodeHtml(lying, "utf-8")).endsWith(japanese);
  }

  @Test
  void aFewFaultsDoNotRefuteALabel() {
    byte[] page =
        concat(
            Encoder.bytes("euc-jp", "<meta charset=euc-jp>" + "これは日本語です。".repeat(20)),
            new byte[] {(byte) 0xFF, '<', 'p', '>'});
    DecodedText decoded = CharacterDecoder.decodeHtml(page, null);

    assertThat(decoded.encoding()).isEqualTo("EUC-JP");
    assertThat(decoded.replaced()).isEqualTo(1);
    assertThat(decoded.text()).endsWith("。\uFFFD<p>");
    assertThat(decoded.replacedShare()).isEqualTo(1.0 / decoded.text().length());
  }

  @Test
  void aCharacterThatTheEndCutsOffRefutesNothing() {
    for (String label :
        new String[] {"utf-8", "euc-jp", "shift_jis", "gb18030", "big5", "euc-kr"}) {
      String text = "中文中文";
      if (label.equals("euc-kr")) {
        text = "정부는";
      }
      byte[] bytes = Encoder.bytes(label, text);
      byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
      DecodedText decoded = CharacterDecoder.decodeText(cut, label);

      assertThat(decoded.encoding()).isEqualTo(EncodingLabels.of(label).name());
      assertThat(decoded.text()).isEqualTo(text.substring(0, text.length() - 1) + "\uFFFD");
      assertThat(decoded.replaced()).isEqualTo(1);
    }
  }

  @Test
  void utf8CutOffIsUtf8UnderEveryLabel() {
    byte[] bytes = "Grüße aus Köln ü".getBytes(StandardCharsets.UTF_8);

    assertThat(decodeText(Arrays.copyOf(bytes, bytes.length - 1), "latin1"))
        .isEqualTo("Grüße aus Köln \uFFFD");
  }

  @Test
  void refusedEncodingsAreOneReplacementCharacter() {
    assertThat(
            CharacterDecoder.decodeText(
                "~{<:Ky2;~}".getBytes(StandardCharsets.US_ASCII), "hz-gb-2312"))
        .isEqualTo(new DecodedText("\uFFFD", "replacement", 1));
    assertThat(decodeText(new byte[0], "iso-2022-kr")).isEmpty();
  }

  @Test
  void aUtf16LabelOnBytesOfAsciiIsNotBelieved() {
    byte[] ascii = "<p>plain</p>".getBytes(StandardCharsets.US_ASCII);

    assertThat(decodeHtml(ascii, "utf-16")).isEqualTo("<p>plain</p>");
    assertThat(decodeHtml(utf16le("<p>plain</p>"), "utf-16")).isEqualTo("<p>plain</p>");
  }

  @Test
  void replacementCharactersOfTheSourceAreNotCounted() {
    assertThat(
            CharacterDecoder.decodeText("a\uFFFDé".getBytes(StandardCharsets.UTF_8), null)
                .replaced())
        .isZero();
  }

  @Test
  void emptyAndOneByteInputsAreText() {
    assertThat(decodeHtml(new byte[0], "utf-16")).isEmpty();
    for (int i = 0; i < 256; i++) {
      for (String label :
          new String[] {null, "utf-8", "utf-16", "gbk", "iso-2022-jp", "hz-gb-2312"}) {
        assertThat(decodeHtml(new byte[] {(byte) i}, label)).hasSizeBetween(0, 1);
      }
    }
  }

  @Test
  @Timeout(30)
  void tenMegabytesOfAnythingTakeLinearTime() {
    byte[] bytes = new byte[10_000_000];
    for (int[] pattern : new int[][] {{0xFF}, {0x81, 0x20}, {'<'}, {0x1B, '$', 'B'}, {0xC4}, {0}}) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) pattern[i % pattern.length];
      }
      assertThat(decodeHtml(bytes, "euc-jp")).isNotEmpty();
      assertThat(decodeHtml(bytes, null)).isNotEmpty();
    }
  }

  private static String decodeText(byte[] bytes, String label) {
    return CharacterDecoder.decodeText(bytes, label).text();
  }

  private static String decodeHtml(byte[] bytes, String label) {
    return CharacterDecoder.decodeHtml(bytes, label).text();
  }

  private static byte[] utf16le(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] concat(byte[] first, byte[] second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second);
    return all.toByteArray();
  }
}
