package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.SharedData;
import dev.sluice.refine.extract.ExtractionConfig.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class ExtractionChoicesTest {

  private static final String PROSE =
      """
      <p>For three winters a grey heron has stood on the same post below the weir, fishing in
      water that never freezes because of the mill.</p>
      <p>Nobody knows why it prefers the post to the bank, though the miller has a theory, which he
      tells everybody who asks.</p>
      """;
  private static final String PAGE =
      "<html><body><article><h1>The heron of the lower lake</h1>"
          + PROSE
          + "<table><tr><th>Month<th>Fish</tr><tr><td>May<td>31</tr><tr><td>June<td>44</tr></table>"
          + PROSE.replace("winters", "summers")
          + "</article><section class=comments><h3>2 comments</h3>"
          + "<div class=comment><p>I have seen it there myself, twice this week alone.</p></div>"
          + "<form class=comment-form><p>Write what you think of it, and be polite.</p></form>"
          + "</section></body></html>";

  @Test
  void rowsOfDataAreKeptUnlessTablesAreDropped() {
    assertThat(text(Part.KEEP, Part.DROP, PAGE)).contains("Month\tFish\nMay\t31\nJune\t44");
    assertThat(text(Part.DROP, Part.DROP, PAGE)).contains("the miller").doesNotContain("\t", "May");
  }

  @Test
  void tablesThatLayOutAPageAreNoTablesOfData() {
    String page =
        "<html><body><table><tr><td>Home<td>About</tr><tr><td><h1>The heron</h1>"
            + PROSE
            + "</td></tr></table></body></html>";

    assertThat(text(Part.DROP, Part.DROP, page)).contains("three winters", "the miller");
  }

  @Test
  void commentsOfReadersAreLeftOutUnlessTheyAreKept() {
    assertThat(text(Part.KEEP, Part.DROP, PAGE)).doesNotContain("twice this week");
    assertThat(text(Part.KEEP, Part.KEEP, PAGE))
        .contains("the miller", "twice this week")
        .doesNotContain("be polite");
  }

  @Test
  void recallTakesMoreOfRealPagesThanPrecisionAndBalancedLiesBetween() throws IOException {
    Path file = SharedData.file("data/extract_newspaper/newspaper_tests.zip");
    long precise = 0;
    long balanced = 0;
    long full = 0;
    try (ZipFile pages = new ZipFile(file.toFile())) {
      for (ZipEntry entry :
          pages.stream().filter(e -> e.getName().endsWith(".html")).limit(20).toList()) {
        Page page =
            HtmlReader.read(
                new String(pages.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        precise += length(page, ExtractionMode.PRECISION);
        balanced += length(page, ExtractionMode.BALANCED);
        full += length(page, ExtractionMode.RECALL);
      }
    }

    assertThat(precise).isPositive().isLessThan(balanced);
    assertThat(balanced).isLessThan(full);
  }

  private static int length(Page page, ExtractionMode mode) {
    return MainContent.of(page, new ExtractionConfig(mode, Part.KEEP, Part.DROP)).length();
  }

  private static String text(Part tables, Part comments, String page) {
    ExtractionConfig config = new ExtractionConfig(ExtractionMode.BALANCED, tables, comments);
    return new Extractor(config)
        .extract("text/html", null, page.getBytes(StandardCharsets.UTF_8))
        .text();
  }
}
