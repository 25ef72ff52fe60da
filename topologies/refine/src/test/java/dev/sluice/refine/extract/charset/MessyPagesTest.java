package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of other projects' tests, and of the sets that extraction is measured on. */
class MessyPagesTest {

  private static final String MESSY = "data/html_messy/html_messy.zip";

  @ParameterizedTest
  @CsvSource({
    "wpull/krokozyabry.html, KOI8-R, Кракозябры",
    "wpull/mojibake.html, Shift_JIS, 文字化け",
    "wpull/videogame_top.htm, Shift_JIS, エレメカ",
    "wpull/kcna.html, UTF-16LE, 조선중앙통신",
    "tika/russian.cp866.txt, IBM866, студен",
    "tika/big-preamble.html, windows-1251, Аренда",
    "tika/testTXT_win-1252.txt, windows-1252, “windows",
    "tika/testHTMLNoisyMetaEncoding_1.html, ISO-8859-6, الجزائري",
    "tika/testHTMLNoisyMetaEncoding_4.html, ISO-8859-6, الجزائري",
    "wpull/xkcd_1_evil.html, UTF-8, xkcd",
  })
  void encodingTrapsAreReadAsTheirAuthorsMeant(String page, String encoding, String holds)
      throws IOException {
    try (ZipFile zip = new ZipFile(SharedData.file(MESSY).toFile());
        InputStream in = zip.getInputStream(zip.getEntry(page))) {
      DecodedText decoded = CharacterDecoder.decodeHtml(in.readAllBytes(), null);
      assertThat(decoded.encoding()).isEqualTo(encoding);
      assertThat(decoded.text()).contains(holds);
    }
  }

  @Test
  void pagesOfTheExtractionSetsLoseNoCharacter() throws IOException {
    for (String set :
        new String[] {
          "data/extract_readability/readability_test_pages.zip",
          "data/extract_newspaper/newspaper_tests.zip"
        }) {
      try (ZipFile zip = new ZipFile(SharedData.file(set).toFile())) {
        List<? extends ZipEntry> pages =
            zip.stream().filter(entry -> entry.getName().endsWith(".html")).toList();
        for (ZipEntry page : pages) {
          try (InputStream in = zip.getInputStream(page)) {
            DecodedText decoded = CharacterDecoder.decodeHtml(in.readAllBytes(), null);
            assertThat(decoded.replaced()).as(page.getName()).isZero();
          }
        }
      }
    }
  }
}
