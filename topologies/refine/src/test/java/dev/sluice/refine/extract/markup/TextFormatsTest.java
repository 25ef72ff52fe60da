package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {

  private final TextFormats formats = new TextFormats(html -> new TitledText(null, html));

  @ParameterizedTest
  @CsvSource({
    "text/x-tex, LatexReader",
    "application/x-tex, LatexReader",
    "application/x-latex, LatexReader",
    "text/x-wiki, WikiReader",
    "text/x-mediawiki, WikiReader",
    "text/markdown, MarkdownReader",
    "text/x-rst, RestructuredTextReader",
    "text/prs.fallenstein.rst, RestructuredTextReader",
    "message/rfc822, MailReader"
  })
  void mediaTypesHaveTheirReaders(String type, String reader) {
    assertThat(formats.forMediaType(type).getClass().getSimpleName()).isEqualTo(reader);
  }

  @Test
  void plainTextStaysAsItIs() {
    String text = "Subject: x\r\n\r\n  <b> {{a}} % b\f\n> c\n-- \nd";

    assertThat(formats.forMediaType("text/plain").read(text)).isEqualTo(new TitledText(null, text));
    assertThat(formats.forMediaType("text/x-source").read(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "image/png", "", "application/mbox"})
  void otherTypesHaveNone(String type) {
    assertThat(formats.forMediaType(type)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "a/paper.tex, text/x-tex",
        "PAGE.MediaWiki, text/x-wiki",
        "a.b.md, text/markdown",
        "README.rst, text/x-rst",
        "1.eml, message/rfc822",
        "novel.txt, text/plain",
        "page.html, null",
        "tex, null",
        "'', null"
      })
  void suffixesStandForMediaTypes(String name, String type) {
    assertThat(TextFormats.mediaTypeOf(name)).isEqualTo(type);
    assertThat(type == null || formats.forMediaType(type) != null).isTrue();
  }
}
