package dev.sluice.refine.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** Words outside ASCII of the texts that pages should give are in the pages, once decoded. */
class ExpectedCharactersTest {

  private static final String NO_LETTERS = "[^\\p{L}\\p{M}\\p{N}]+";

  private int words;
  private int missing;

  @Test
  void wordsOfNewsPagesAreRead() throws IOException {
    try (ZipFile zip = open("extract_newspaper/newspaper_tests.zip")) {
      for (ZipEntry page : pages(zip, ".html")) {
        String name = page.getName().replace("html/", "text/").replace(".html", ".txt");
        if (zip.getEntry(name) != null) {
          count(bytes(zip, page.getName()), text(zip, name));
        }
      }
    }
    assertThat(words).isGreaterThan(40);
    assertThat(missing).isZero();
  }

  @Test
  void wordsOfAnnotatedSnippetsAreRead() throws IOException {
    try (ZipFile zip = open("extract_trafilatura/trafilatura_eval.zip")) {
      for (JsonNode entry : new ObjectMapper().readTree(bytes(zip, "evaldata.json"))) {
        byte[] page = bytes(zip, "html/" + entry.get("file").asText());
        entry.get("with").forEach(snippet -> count(page, snippet.asText()));
      }
    }
    assertThat(words).isGreaterThan(500);
    assertThat(missing).isLessThanOrEqualTo(words / 100);
  }

  @Test
  void wordsOfReaderViewsAreRead() throws IOException {
    try (ZipFile zip = open("extract_readability/readability_test_pages.zip")) {
      for (ZipEntry page : pages(zip, "/source.html")) {
        String view = text(zip, page.getName().replace("source", "expected"));
        count(bytes(zip, page.getName()), Jsoup.parse(view).text());
      }
    }
    assertThat(words).isGreaterThan(800);
    assertThat(missing).isLessThanOrEqualTo(words / 100);
  }

  private void count(byte[] page, String expected) {
    String decoded = Parser.unescapeEntities(CharacterDecoder.decodeHtml(page, null).text(), false);
    String text = composed(decoded);
    for (String word : composed(expected).split(NO_LETTERS, -1)) {
      if (word.length() > 1 && word.chars().anyMatch(c -> c >= 0x80)) {
        words++;
        missing += text.contains(word) ? 0 : 1;
      }
    }
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static ZipFile open(String set) throws IOException {
    return new ZipFile(SharedData.file("data/" + set).toFile());
  }

  private static List<? extends ZipEntry> pages(ZipFile zip, String end) {
    return zip.stream().filter(entry -> entry.getName().endsWith(end)).toList();
  }

  private static String text(ZipFile zip, String name) throws IOException {
    return new String(bytes(zip, name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }
}
