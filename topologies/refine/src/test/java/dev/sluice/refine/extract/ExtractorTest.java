package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

  private static final Duration SANE = Duration.ofSeconds(60);

  private static final String ARTICLE =
      """
      <!doctype html><html><head><title> The  heron
      </title><style>p { color: red }</style></head><body>
      <nav><ul><li><a href=/>Home</a></li><li><a href=/about>About us</a></li></ul></nav>
      <div class=wrap><article><h1>The heron of the lower lake</h1>
      <p>For three winters a grey heron has stood on the same <b>post</b> below the weir,
      fishing in water that never freezes because of the mill.</p>
      <p>Nobody knows why it prefers the post to the bank,<br>though the miller has a theory.</p>
      <h2>What it eats</h2>
      <ul><li>Roach, mostly, and in spring the occasional unlucky frog.</li></ul>
      <pre>
        07:10  one roach
        08:45  one roach
      </pre>
      <table><tr><th>Month</th><th>Fish</th></tr><tr><td>May</td><td>31</td></tr></table>
      <p style="display: none">You should not see this sentence, however long it may be.</p>
      <div class="share-buttons"><p>Share this with everybody you have ever met, please do.</p></div>
      </article></div>
      <footer>Copyright and a <a href=/imprint>legal notice</a> of some length.</footer>
      <script>var x = "<p>not text, although it looks so very much like text</p>";</script>
      </body></html>
      """;

  private final Extractor extractor = new Extractor();

  @Test
  void plainTextAndSourceCodeStayAsTheyAre() {
    String text = "  <b>a</b>\r\n\r\n\tb  \n";

    assertThat(text("text/plain; charset=utf-8", text)).isEqualTo(text);
    assertThat(text("TEXT/PLAIN", text)).isEqualTo(text);
    assertThat(text("text/x-source", text)).isEqualTo(text);
  }

  @Test
  void mainTextOfAPageIsOneBlockALine() {
    ExtractedText page = extractor.extract("text/html", null, bytes(ARTICLE));

    assertThat(page.title()).isEqualTo("The heron of the lower lake");
    assertThat(page.text())
        .isEqualTo(
            """
            The heron of the lower lake
            For three winters a grey heron has stood on the same post below the weir, fishing in \
            water that never freezes because of the mill.
            Nobody knows why it prefers the post to the bank,
            though the miller has a theory.
            What it eats
            Roach, mostly, and in spring the occasional unlucky frog.
              07:10  one roach
              08:45  one roach
            Month\tFish
            May\t31""");
  }

  @Test
  void aPageWithoutMainContentGivesItsWholeBody() {
    String page = "<html><body><nav><a href=a>One</a> <a href=b>Two</a></nav>Hi.</body></html>";

    assertThat(text("application/xhtml+xml", page)).isEqualTo("One Two\nHi.");
  }

  @Test
  void codeKeepsItsLinesAndLosesTheirNumbers() {
    String code = "if (a)\n    b();\n\nc();";
    assertThat(body("<pre>\n\nif (a)\r\n    b();\r\n\r\nc();\n</pre>")).isEqualTo(code);
    assertThat(body("<pre>if (a)<br>    b();<br><br>c();</pre>")).isEqualTo(code);
    assertThat(body("<pre><code><i>if</i> (a)\n    <b>b</b>();\n\nc();</code></pre>"))
        .isEqualTo(code);
    assertThat(
            body(
                "<pre><span class=lineno>1 </span>if (a)\n<span class=lineno>2 </span>    b();"
                    + "\n<span class=lineno>3 </span>\n<span class=lineno>4 </span>c();</pre>"))
        .isEqualTo(code);
    assertThat(
            body(
                "<pre><div class=line>if (a)</div>\n<div class=line>    b();</div>\n"
                    + "<div class=line> </div>\n<div class=line>c();</div></pre>"))
        .isEqualTo(code);
    assertThat(
            body(
                "<table class=highlighttable><tr><td class=linenos><pre>1\n2\n3\n4</pre></td>"
                    + "<td class=code><pre>if (a)\n    b();\n\nc();</pre></td></tr></table>"))
        .isEqualTo(code);
    assertThat(
            body(
                "<pre><table><tr><td class=hljs-ln-numbers>1</td><td>if (a)</td></tr>\n"
                    + "<tr><td class=hljs-ln-numbers>2</td><td>    b();</td></tr></table></pre>"))
        .isEqualTo("if (a)\n    b();");
  }

  @Test
  void whatOnlyBearsTheNameOfLineNumbersStays() {
    assertThat(body("<div class=gutter>1 of the 2 letters</div><p>x</p>"))
        .isEqualTo("1 of the 2 letters\nx");
  }

  @Test
  void listsQuotesAndTablesAreLines() {
    assertThat(body("Before<ul><li>One<ol><li>Two</ol><li>Three</ul>After"))
        .isEqualTo("Before\nOne\nTwo\nThree\nAfter");
    assertThat(body("<blockquote>Said<br>twice</blockquote><dl><dt>Word<dd>Meaning</dl>"))
        .isEqualTo("Said\ntwice\nWord\nMeaning");
    assertThat(body("<table><tr><th>a<th> b <tr><td>1\n<td>2 <br> 3</table>"))
        .isEqualTo("a\tb\n1\t2\n3");
  }

  @Test
  void longTitlesAreCut() {
    ExtractedText page =
        extractor.extract("text/html", null, bytes("<title>x" + "𝒳".repeat(2_000) + "</title>y"));

    assertThat(page.title()).startsWith("x𝒳𝒳").doesNotContain("\uFFFD").hasSize(999);
  }

  @Test
  void unknownTypesAreLookedInto() {
    assertThat(text(null, ARTICLE)).startsWith("The heron of the lower lake");
    assertThat(text("application/octet-stream", "just text")).isEqualTo("just text");
    assertThatThrownBy(() -> extractor.extract(null, null, new byte[] {1, 0, -1, 7}))
        .isInstanceOfSatisfying(
            UnreadableContentException.class,
            e -> assertThat(e.reason()).isEqualTo("unsupported_media_type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/pdf", "text/css", "nonsense", ";;="})
  void otherTypesAreUnsupportedWhateverTheyHold(String type) {
    byte[] content = bytes(type.startsWith(";") ? "\0" : ARTICLE);

    assertThatThrownBy(() -> extractor.extract(type, null, content))
        .isInstanceOfSatisfying(
            UnreadableContentException.class,
            e -> assertThat(e.reason()).isEqualTo("unsupported_media_type"));
  }

  @Test
  void entitiesBringInNeitherNullsNorSurrogates() {
    ExtractedText page =
        extractor.extract(
            "text/html", null, bytes("<title>a&#0;&#xD800;</title><p>b&#0;&#xDFFF;&#x1F600;c"));

    assertThat(page.title()).startsWith("a\uFFFD").doesNotContain("\0");
    assertThat(page.text()).startsWith("b\uFFFD").endsWith("😀c").doesNotContain("\0");
    assertThat(page.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  @Test
  void emptyContentIsEmptyText() {
    assertThat(text("text/plain", "")).isEmpty();
    assertThat(text("text/html", "")).isEmpty();
    assertThat(text(null, "")).isEmpty();
  }

  @Test
  void aHugePageIsTooLarge() {
    byte[] page = bytes("<p title='" + "x".repeat(50_000_000) + "'>text</p>");

    assertThatThrownBy(() -> extractor.extract("text/html", null, page))
        .isInstanceOfSatisfying(
            UnreadableContentException.class,
            e -> assertThat(e.reason()).isEqualTo("document_too_large"));
  }

  @Test
  void hugeAttributesAreReadInSaneTime() {
    String filler = "x ".repeat(4_500_000);
    for (String attribute : new String[] {"class", "style", "id", "href"}) {
      String page = "<div %s='%s'><p>text</p></div>".formatted(attribute, filler);

      assertThat(assertTimeoutPreemptively(SANE, () -> text("text/html", page))).isEqualTo("text");
    }
  }

  @Test
  void manySmallBlocksAreReadInSaneTime() {
    String page = "<div>".repeat(500) + "<p>a".repeat(200_000);

    assertThat(assertTimeoutPreemptively(SANE, () -> text("text/html", page)))
        .hasSizeGreaterThan(300_000);
  }

  private String body(String html) {
    return text("text/html", "<body>" + html);
  }

  private String text(String type, String content) {
    return extractor.extract(type, null, bytes(content)).text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
