package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CharacterDecoderTest {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  @Test
  void byteOrderMarkWinsOverTheDeclaration() {
    byte[] utf16 = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, utf16le("Grüße"));

    assertThat(CharacterDecoder.decodeText(utf16, "windows-1252")).isEqualTo("Grüße");
    assertThat(
            CharacterDecoder.decodeText(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, null))
        .isEmpty();
  }

  @Test
  void declarationIsBelievedOnlyIfEveryByteFits() {
    byte[] latin = "Grüße".getBytes(WINDOWS_1252);

    assertThat(CharacterDecoder.decodeText(latin, "utf-8")).isEqualTo("Grüße");
    assertThat(CharacterDecoder.decodeText("Grüße".getBytes(StandardCharsets.UTF_8), "us-ascii"))
        .isEqualTo("GrÃ¼ÃŸe");
    assertThat(CharacterDecoder.decodeText("привет".getBytes(Charset.forName("koi8-r")), "KOI8-R"))
        .isEqualTo("привет");
  }

  @Test
  void withoutDeclarationUtf8IsTriedBeforeWindows1252() {
    assertThat(CharacterDecoder.decodeText("Grüße".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo("Grüße");
    assertThat(CharacterDecoder.decodeText("Grüße”".getBytes(WINDOWS_1252), null))
        .isEqualTo("Grüße”");
  }

  @Test
  void unknownAndIllegalCharacterSetsCountAsNotDeclared() {
    for (String name : new String[] {"", " ", "x-no-such-set", "../../etc", "\0", "ü"}) {
      assertThat(CharacterDecoder.decodeText("é".getBytes(StandardCharsets.UTF_8), name))
          .isEqualTo("é");
    }
  }

  @Test
  void replacementCharactersOfTheSourceAreNoDecodingErrors() {
    assertThat(CharacterDecoder.decodeText("a\uFFFDé".getBytes(StandardCharsets.UTF_8), null))
        .isEqualTo("a\uFFFDé");
  }

  @Test
  void nullCharactersAreReplaced() {
    assertThat(CharacterDecoder.decodeText(new byte[] {'a', 0, 'b'}, null)).isEqualTo("a\uFFFDb");
  }

  @Test
  void encodedSurrogatesDoNotBecomeSurrogates() {
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};

    assertThat(CharacterDecoder.decodeText(surrogate, "utf-8").chars())
        .noneMatch(c -> Character.isSurrogate((char) c.intValue()));
  }

  @Test
  void aPageSaysItsOwnCharacterSetWithinItsFirstKilobyte() {
    String head = "<html><head><meta charset=\"windows-1251\"></head>привет";
    byte[] bytes = head.getBytes(Charset.forName("windows-1251"));
    byte[] late = (" ".repeat(2000) + head).getBytes(Charset.forName("windows-1251"));

    assertThat(CharacterDecoder.decodeHtml(bytes, null)).endsWith("привет");
    assertThat(CharacterDecoder.decodeHtml(late, null)).doesNotEndWith("привет");
    assertThat(
            MetaCharset.find(
                "<meta http-equiv=a content='t; charset=koi8-r'>"
                    .getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("koi8-r");
    assertThat(
            MetaCharset.find(
                "<?xml version='1.0' encoding='utf-16'?>".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("utf-8");
  }

  @Test
  void oneBrokenByteDoesNotMakeAUtf8PageLatin() {
    byte[] page =
        concat("<meta charset=utf-8>Grüße".getBytes(StandardCharsets.UTF_8), new byte[] {-1});

    assertThat(CharacterDecoder.decodeHtml(page, null)).endsWith("Grüße\uFFFD");
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
