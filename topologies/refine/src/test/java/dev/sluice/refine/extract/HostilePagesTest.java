package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Pages made to break their reader end as text or as a dead letter, in time that grows with their
 * size alone and on a small stack.
 */
class HostilePagesTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final int STACK_BYTES = 256 << 10;

  /** Four times the page takes four times as long; quadratic growth would take sixteen times. */
  private static final int GROWTH = 4;

  private static final int MOST_GROWTH = 10;

  /** Compilation and collection; a page that takes longer must grow as it should. */
  private static final long SLACK_MILLIS = 250;

  /** Of the largest pages; they take a second or two on a free core. */
  private static final long MOST_MILLIS = 20_000;

  private final Extractor extractor = new Extractor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<span>",
        "<b>",
        "<a href=x>",
        "<a><b><i>",
        "<p><i>",
        "<nobr>",
        "<font><p>",
        "<table>",
        "<table><tr><td>",
        "<table><b>",
        "<table>x<b>",
        "<table><a>x",
        "<b><table>",
        "<ul><li>",
        "<dl><dd>",
        "<select>",
        "<select><option>",
        "<template>",
        "<button>",
        "<form>",
        "<svg>",
        "<svg><g>",
        "<svg><foreignObject>",
        "<svg><p>",
        "<math><mi>",
        "<ruby><rt>",
        "<object>",
        "<pre>",
        "<h1></h2>",
        "<frameset>",
        "<body a>",
        "<html a=b>",
        "<noscript>",
        "<b></p>",
        "<b>x</p>",
        "<b><i></b></i>",
        "<a><b></a></b>x",
        "<b><p></b>",
        "<p><b><a>x</p>",
        "</p>",
        "</br>",
        "</b>",
        "</x>",
        "</body>",
        "<p>a",
        "<p>\0",
        "<br>",
        "<input>",
        "<td>x",
        "<li>x",
        "<pre>\n",
        "<p class='a b'>x</p>",
        "<div hidden>",
        "<td class=gutter>1",
        "<!-- -->",
        "<![CDATA[ ]]>",
        "<!doctype html>",
        "<?xml ?>",
      })
  void floodsOfMarkupTakeLinearTime(String unit) throws Exception {
    assertLinear(tags -> unit.repeat(tags / tagsOf(unit)), 3_000);
  }

  static Stream<Map.Entry<String, IntFunction<String>>> pages() {
    Map<String, IntFunction<String>> pages = new LinkedHashMap<>();
    pages.put("one attribute", n -> "<p title='" + "x".repeat(n) + "'>t</p>");
    pages.put("one class attribute", n -> "<p class='" + "ad ".repeat(n / 3) + "'>t</p>");
    pages.put("one style", n -> "<p style='" + "display : ".repeat(n / 10) + "'>t</p>");
    pages.put("many attributes", n -> numbered("<p", n / 10, i -> " a" + i + "=1") + ">t</p>");
    pages.put("duplicate attributes", n -> "<p" + " a=1".repeat(n / 4) + ">t</p>");
    pages.put("attributes of an end", n -> "</p" + " a=1".repeat(n / 4) + ">t");
    pages.put("one text", n -> "x".repeat(n));
    pages.put("one title", n -> "<title>" + "abc ".repeat(n / 4));
    pages.put(
        "a title that may hold each block",
        n -> "<title>" + "abc abd ".repeat(n / 16) + "</title>" + "<p>abc abe abd".repeat(n / 60));
    pages.put("spaces", " "::repeat);
    pages.put("spaces in code", n -> "<pre>" + " \n".repeat(n / 2) + "x");
    pages.put("line breaks", n -> "a" + "<br> ".repeat(n / 60));
    pages.put("ampersands", "&"::repeat);
    pages.put("entities", n -> "&amp;".repeat(n / 5));
    pages.put("entities beyond Unicode", n -> "&#x110000;".repeat(n / 10));
    pages.put("unfinished entities", n -> "&notit;&#x&#".repeat(n / 12));
    pages.put("entities in an attribute", n -> "<p a='" + "&amp".repeat(n / 4) + "'>t");
    pages.put("signs", "<"::repeat);
    pages.put("nulls", "\0"::repeat);
    pages.put("tags that never end", n -> "<a b='".repeat(n / 60));
    pages.put("a comment that never ends", n -> "<!--" + "-- >".repeat(n / 4));
    pages.put("a script that never ends", n -> "<script>" + "<!-- <b".repeat(n / 300));
    pages.put("a style that never ends", n -> "<style>" + "</styl".repeat(n / 60));
    pages.put("a text area that never ends", n -> "<textarea>" + "</ textarea".repeat(n / 100));
    pages.put("stated text", n -> "<script>" + "\"articleBody\" ".repeat(n / 14));
    pages.put("elements of their own", n -> numbered("", n / 60, i -> "<x" + i + ">"));
    pages.put("formatting of its own", n -> numbered("", n / 60, i -> "<b a=" + i + "><p>"));
    pages.put("names of their own", n -> numbered("", n / 60, i -> "<p class=n" + i + ">x"));
    pages.put("twenty formats", n -> formats() + "<p>x".repeat(n / 60));
    pages.put("twenty formats in a table", n -> formats() + "<table>" + "x<td>".repeat(n / 60));
    pages.put("deep, then flat", n -> "<div>".repeat(n / 120) + "<p>x</p>".repeat(n / 120));
    pages.put("deep, then ends", n -> "<span>".repeat(n / 120) + "</x></p>".repeat(n / 120));
    pages.put("the same text", n -> "<p>The same text, again and again.".repeat(n / 60));
    return pages.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesOfOtherFloodsTakeLinearTime(Map.Entry<String, IntFunction<String>> page)
      throws Exception {
    assertLinear(page.getValue(), 250_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>a", "<b>x</p>"})
  void hundredsOfThousandsOfTagsAreWithinTheTimeAllowed(String unit) throws Exception {
    String page = unit.repeat(Markup.MOST_TAGS / tagsOf(unit));

    assertThat(millis(bytes(page))).isLessThan(MOST_MILLIS);
  }

  @Test
  void reopenedFormatsAreWithinTheTimeAllowed() throws Exception {
    String page = formats() + "<p>x</p>".repeat(Markup.MOST_TAGS / 2 - 50);

    assertThat(millis(bytes(page))).isLessThan(MOST_MILLIS);
  }

  @Test
  void oneTagMoreIsTooMany() {
    String most = "<br>".repeat(Markup.MOST_TAGS - 1) + "<p>x";

    assertThat(extract(bytes(most + " < >"))).isEqualTo("x < >");
    assertDeadLetter(most + "</p>", "too_many_elements");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<p>x</p>", "</i>", "<!-- -->", "<i"})
  void millionsOfTagsAreRefused(String unit) {
    assertDeadLetter(unit.repeat(Extractor.HTML_LIMIT_BYTES / unit.length()), "too_many_elements");
  }

  @Test
  void randomBytesAreReadInAnyEncoding() throws Exception {
    byte[] noise = new byte[100_000];
    new SplittableRandom(20_261_121).nextBytes(noise);
    for (String charset : new String[] {null, "utf-8", "utf-16le", "utf-16be", "gb18030", "x"}) {
      FutureTask<String> task = start(noise, charset);
      assertThat(task.get().chars()).as(charset).noneMatch(c -> c == 0);
    }
  }

  private void assertLinear(IntFunction<String> pages, int size) throws Exception {
    byte[] small = bytes(pages.apply(size));
    byte[] large = bytes(pages.apply(GROWTH * size));
    millis(small);
    long few = Math.min(millis(small), millis(small));
    long most = MOST_GROWTH * few + SLACK_MILLIS;
    long many = millis(large);
    many = many > most ? Math.min(many, millis(large)) : many;

    assertThat(many).as("milliseconds, after %d for a quarter", few).isLessThan(most);
  }

  /** CPU time. */
  private long millis(byte[] page) throws Exception {
    FutureTask<Long> task =
        new FutureTask<>(
            () -> {
              long start = THREADS.getCurrentThreadCpuTime();
              extract(page);
              return (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
            });
    new Thread(null, task, "small stack", STACK_BYTES).start();
    return task.get();
  }

  private FutureTask<String> start(byte[] page, String charset) {
    FutureTask<String> task =
        new FutureTask<>(() -> extractor.extract("text/html", charset, page).text());
    new Thread(null, task, "small stack", STACK_BYTES).start();
    return task;
  }

  /** Null for a dead letter; any other failure fails. */
  private String extract(byte[] page) {
    try {
      return extractor.extract("text/html", null, page).text();
    } catch (UnreadableContentException e) {
      assertThat(e.reason()).isEqualTo("too_many_elements");
      return null;
    }
  }

  private void assertDeadLetter(String page, String reason) {
    byte[] content = bytes(page);
    assertThatThrownBy(() -> extractor.extract("text/html", null, content))
        .isInstanceOfSatisfying(
            UnreadableContentException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static String formats() {
    StringBuilder formats = new StringBuilder("<p>");
    for (String tag : new String[] {"b", "i", "u", "s", "em", "tt", "big"}) {
      for (int i = 0; i < 3; i++) {
        formats.append('<').append(tag).append(" a=").append(i).append('>');
      }
    }
    return formats.append("</p>").toString();
  }

  private static String numbered(String start, int count, IntFunction<String> unit) {
    StringBuilder page = new StringBuilder(start);
    for (int i = 0; i < count; i++) {
      page.append(unit.apply(i));
    }
    return page.toString();
  }

  private static int tagsOf(String unit) {
    return (int) unit.chars().filter(c -> c == '<').count();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
