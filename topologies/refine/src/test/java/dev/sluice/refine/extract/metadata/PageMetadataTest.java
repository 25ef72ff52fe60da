package dev.sluice.refine.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class PageMetadataTest {
  private static final String HERON =
      """
      <html lang="en-GB"><head><title>The heron | Lake Gazette</title>
      <link rel="canonical" href="/2020/02/01/heron">
      <meta property="og:site_name" content="Lake Gazette">
      <meta name="description" content="A bird,  and   a post.">
      <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "NewsArticle", "headline": "The heron",
         "author": [{"@id": "#ada"}, {"@type": "Person", "name": "Bob Weir"}],
         "datePublished": "2020-02-01T10:00:00+01:00", "dateModified": "2020-03-04",
         "license": "https://creativecommons.org/licenses/by-sa/4.0/"},
        {"@type": "Person", "@id": "#ada", "name": "Ada Brook"}]}</script>
      </head><body><header><h1>Lake Gazette</h1></header>
      <article><h2>The heron</h2><p>It stands there.</p></article></body></html>
      """;

  private static PageMetadata of(String html) {
    return of(html, null);
  }

  private static PageMetadata of(String html, String address) {
    return PageMetadata.of(Parser.htmlParser().setMaxDepth(512).parseInput(html, ""), address);
  }

  @Test
  void whatAPageSaysInItsHeadAndItsJsonIsRead() {
    PageMetadata page = of(HERON, "https://gazette.example/x?y=1");

    assertThat(page.title()).isEqualTo("The heron");
    assertThat(page.authors()).containsExactly("Ada Brook", "Bob Weir");
    assertThat(page.published()).isEqualTo("2020-02-01T10:00:00+01:00");
    assertThat(page.modified()).isEqualTo("2020-03-04");
    assertThat(page.language()).isEqualTo("en-GB");
    assertThat(page.canonicalUrl()).isEqualTo("https://gazette.example/2020/02/01/heron");
    assertThat(page.licence())
        .isEqualTo(new Licence("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"));
    assertThat(page.site()).isEqualTo("Lake Gazette");
    assertThat(page.description()).isEqualTo("A bird, and a post.");
  }

  @Test
  void aPageThatSaysNothingHasNothing() {
    assertThat(of("<p>text")).isEqualTo(PageMetadata.NONE);
    assertThat(of("")).isEqualTo(PageMetadata.NONE);
  }

  @Test
  void theNameOfTheSiteIsNoTitle() {
    assertThat(of("<title>A post - My Site</title><h1>My Site</h1><h2>A post</h2>").title())
        .isEqualTo("A post");
    assertThat(
            of("<title>A post - My Site</title><meta property=og:site_name content='My Site'>")
                .title())
        .isEqualTo("A post");
  }

  @Test
  void aBylineInThePageIsReadWithoutWhatIntroducesIt() {
    assertThat(of("<p class=byline>By Ada Brook and Bob Weir, 3 May 2020</p>").authors())
        .containsExactly("Ada Brook", "Bob Weir");
    assertThat(of("<p>Geschrieben von <a href=/user/7>Cooper</a> am 25.08.2015").authors())
        .containsExactly("Cooper");
    assertThat(of("<a rel=author href=/a>Ada Brook</a><meta name=author content=Firm>").authors())
        .containsExactly("Ada Brook");
    assertThat(of("<div class=comments><span class=author>Troll</span></div>").authors()).isEmpty();
  }

  @Test
  void aRelativeCanonicalAddressNeedsTheAddressOfTheCapture() {
    String page = "<link rel=canonical href='/a b'>";
    assertThat(of(page).canonicalUrl()).isNull();
    assertThat(of(page, "http://h.example/c/d").canonicalUrl()).isEqualTo("http://h.example/a%20b");
    assertThat(of("<link rel=canonical href='javascript:alert(1)'>").canonicalUrl()).isNull();
    assertThat(of("<link rel=canonical href='http://a/" + "x".repeat(3000) + "'>").canonicalUrl())
        .isNull();
  }

  @Test
  void aLicenceInTheTextMayBeOfAnotherWork() {
    String link = "<a %s href='//creativecommons.org/licenses/by/2.0/'>CC</a>";
    assertThat(of("<p>A photo, " + link.formatted("")).licence()).isNull();
    assertThat(of("<footer>" + link.formatted("") + "</footer>").licence().id())
        .isEqualTo("CC-BY-2.0");
    assertThat(of("<p>" + link.formatted("rel=license").replace("//c", "http://c")).licence().id())
        .isEqualTo("CC-BY-2.0");
  }

  @Test
  void licencesOfOneKindThatDisagreeSayNothing() {
    String links =
        "<a rel=license href='https://creativecommons.org/licenses/by/4.0/'>1</a>"
            + "<a rel=license href='https://creativecommons.org/licenses/by-nd/4.0/'>2</a>";
    assertThat(of(links).licence()).isNull();
    assertThat(of(links + "<footer>" + links.substring(0, 75) + "</footer>").licence().id())
        .isEqualTo("CC-BY-4.0");
  }

  @Test
  void textsHoldNeitherControlCharactersNorLoneSurrogates() {
    PageMetadata page =
        of(
            "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"a\\u0000b\\ud800c\","
                + "\"author\":\"X\\ud800Y\"}</script>");
    assertThat(page.title()).isEqualTo("a b\uFFFDc");
    assertThat(page.authors()).containsExactly("X\uFFFDY");
  }

  @Test
  void hostilePagesEndSoon() {
    String nested = "<div class=author itemprop=author>".repeat(5000);
    String lines = "<p>von von von by by by 20 20 20 20/20/20/20 ".repeat(20_000);
    String classes = "<p class='" + "date author byline ".repeat(100_000) + "'>x";
    String json = "<script type=application/ld+json>" + "[".repeat(500_000) + "</script>";
    String loop =
        "<script type=application/ld+json>{\"@type\":\"Article\",\"@id\":\"a\",\"author\":{\"@id\":\"a\"},"
            + "\"name\":{\"@id\":\"a\"},\"headline\":{\"@id\":\"a\"}}</script>";
    String links = "<a href=https://creativecommons.org/licenses/by/4.0/>x</a>".repeat(20_000);
    String separators = "<title>" + " - ".repeat(50_000) + "</title><h1>" + "| ".repeat(140);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String page : new String[] {nested, lines, classes, json, loop, links, separators}) {
            assertThat(of(page, "http://a/")).isNotNull();
          }
        });
  }
}
