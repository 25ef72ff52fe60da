package dev.sluice.refine.extract.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {

  private final MarkdownReader reader = new MarkdownReader();

  @Test
  void frontMatterGoesAndGivesTheTitle() {
    TitledText post =
        reader.read("---\r\nlayout: post\r\nTitle: \"On herons\"\r\n---\r\n# A\r\n*b*\r\n");

    assertThat(post).isEqualTo(new TitledText("On herons", "# A\n*b*\n"));
  }

  @Test
  void tomlFrontMatterIsReadToo() {
    assertThat(reader.read("+++\ntitle = 'On herons'\n+++\na"))
        .isEqualTo(new TitledText("On herons", "a"));
  }

  @Test
  void titlesOverSeveralLinesAreOneLine() {
    assertThat(reader.read("---\ntitle: >\n  On\n  herons\nb: c\n---\na").title())
        .isEqualTo("On herons");
    assertThat(reader.read("---\na: b\ntitle: On\n  herons\n---\na").title())
        .isEqualTo("On herons");
    assertThat(reader.read("---\ntitle:\n---\na").title()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\nno key\n---\na",
        "---\na: b\nnever closed",
        "a\n---\nb: c\n---",
        "--- \n---\na"
      })
  void rulesAreNoFrontMatter(String text) {
    assertThat(reader.read(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "# On herons #, On herons",
        "text\\n# A, A",
        "## second, null",
        "#tag, null",
        "```\\n# a\\n```, null"
      })
  void theFirstHeadingIsTheTitle(String text, String title) {
    assertThat(reader.read(text.replace("\\n", "\n")).title()).isEqualTo(title);
  }

  @Test
  void commentsGoButNotThoseInCode() {
    String text =
        """
        # A
        <!-- toc
        -->
        b <!-- c --> d
        ```html
        <!-- e -->
        ```
        `<!-- f -->`
        <!-- never closed
        """;

    assertThat(reader.read(text).text())
        .isEqualTo("# A\nb  d\n```html\n<!-- e -->\n```\n`<!-- f -->`\n<!-- never closed\n");
  }

  @Test
  void allElseStaysAsItIs() {
    String text = "* a\n\n    code\n\n| b | c |\n|---|---|\n[d](http://e)  \n<br>&amp;";

    assertThat(reader.read(text)).isEqualTo(new TitledText(null, text));
  }
}
