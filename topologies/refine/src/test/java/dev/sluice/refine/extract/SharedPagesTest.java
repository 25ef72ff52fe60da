package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the extraction sets gives a text, soon, whatever state it is in. */
class SharedPagesTest {

  /** For a whole page, compilation and a busy machine included; a warm free core takes a tenth. */
  private static final long MOST_MILLIS = 3000;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "html_messy/html_messy.zip",
        "extract_newspaper/newspaper_tests.zip",
        "extract_readability/readability_test_pages.zip",
        "extract_trafilatura/trafilatura_eval.zip",
        "extract_scrapinghub/article_extraction_benchmark.zip",
      })
  void everyPageGivesItsText(String set) throws IOException {
    try (ZipFile zip = new ZipFile(SharedData.file("data/" + set).toFile())) {
      List<? extends ZipEntry> pages =
          zip.stream().filter(entry -> entry.getName().matches(".*\\.html?(\\.gz)?")).toList();
      assertThat(pages).isNotEmpty();
      for (ZipEntry page : pages) {
        byte[] content = content(zip, page);
        long start = System.nanoTime();
        ExtractedText text = extractor.extract("text/html", null, content);
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(millis).as(page.getName()).isLessThan(MOST_MILLIS);
        assertThat(text.text().codePoints())
            .as(page.getName())
            .noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
      }
    }
  }

  private static byte[] content(ZipFile zip, ZipEntry page) throws IOException {
    try (InputStream in = zip.getInputStream(page)) {
      byte[] content = in.readAllBytes();
      return page.getName().endsWith(".gz")
          ? new GZIPInputStream(new ByteArrayInputStream(content)).readAllBytes()
          : content;
    }
  }
}
