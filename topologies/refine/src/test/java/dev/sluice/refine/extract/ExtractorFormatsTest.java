package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.extract.metadata.PageMetadata;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorFormatsTest {

  private final Extractor extractor = new Extractor();

  @Test
  void aDeclaredFormatIsReadAsSuch() {
    assertThat(extract("text/x-wiki; charset=utf-8", "[[Ardea|herons]] eat"))
        .isEqualTo(read(null, "herons eat"));
    assertThat(extract("Text/X-TeX", "\\title{a}\\section{b} % c"))
        .isEqualTo(read("a", "\\section{b}"));
    assertThat(extract("text/markdown", "# a\nb")).isEqualTo(read("a", "# a\nb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/x-tex", "text/x-wiki", "text/markdown", "message/rfc822"})
  void noContentIsNoText(String type) {
    assertThat(extract(type, "")).isEqualTo(new ExtractedText(null, ""));
  }

  @Test
  void theCharacterSetThatAFormatStatesCounts() {
    String letters = "Привет, цапля! Как поживает твоя рыба в холодной реке?";
    byte[] mail =
        ("Content-Type: text/plain; charset=koi8-r\n\n" + letters)
            .getBytes(Charset.forName("koi8-r"));
    byte[] tex =
        ("\\usepackage[cp1251]{inputenc}\\section{a} " + letters)
            .getBytes(Charset.forName("cp1251"));

    assertThat(extractor.extract("message/rfc822", null, mail).text()).isEqualTo(letters);
    assertThat(extractor.extract("text/x-tex", null, tex).text()).endsWith(letters);
  }

  @Test
  void theHtmlOfAMessageIsReadAsAPage() {
    String message =
        "Subject: s\nContent-Type: text/html\n\n<html><title>t</title><p>a</p>\n<p>b</p>";

    assertThat(extract("message/rfc822", message)).isEqualTo(read("s", "a\nb"));
    assertThatThrownBy(() -> extract("message/rfc822", message + "x".repeat(10_000_000)))
        .isInstanceOfSatisfying(
            UnreadableContentException.class,
            e -> assertThat(e.reason()).isEqualTo("document_too_large"));
  }

  @Test
  void referencesBringInNeitherNullsNorSurrogates() {
    assertThat(extract("text/x-wiki", "a&#0;b&#xD800;c&#x1F600;").text())
        .doesNotContain("\0")
        .endsWith("c😀")
        .satisfies(t -> assertThat(t.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
  }

  private static ExtractedText read(String title, String text) {
    return new ExtractedText(title, text, PageMetadata.NONE, 0);
  }

  private ExtractedText extract(String type, String content) {
    return extractor.extract(type, null, content.getBytes(StandardCharsets.UTF_8));
  }
}
