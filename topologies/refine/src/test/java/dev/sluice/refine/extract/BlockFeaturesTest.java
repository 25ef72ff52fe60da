package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.resource.BundledFile;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BlockFeaturesTest {

  private static final String PAGE =
      "<body><div class=commentList><p>I agree, and said so.</p></div><a href=x>Home page</a></body>";
  private static final String SENTENCE =
      "The heron stands on its post below the weir, and it fishes there all winter.";

  @Test
  void everyFeatureHasItsOwnNameAndIsWritten() {
    PageFigures figures = new PageFigures(HtmlReader.read(PAGE));
    FeatureRow row = new FeatureRow(SurroundingFeatures.NAMES.size());
    new SurroundingFeatures(figures).describe(0, row);

    assertThat(row.isFull()).isTrue();
    assertThat(BlockFeatures.NAMES)
        .doesNotHaveDuplicates()
        .hasSize(FeatureTable.rows(HtmlReader.read(PAGE))[0].length);
  }

  @Test
  void treesAskForKnownFeaturesOnly() {
    Set<String> asked = new HashSet<>();
    for (String line : BundledFile.text(BlockFeatures.class, "main-content.trees").split("\n")) {
      if (line.contains(" <= ")) {
        asked.add(line.strip().split(" <= ")[0]);
      }
    }

    assertThat(asked).hasSizeGreaterThan(20);
    assertThat(BlockFeatures.NAMES).containsAll(asked);
  }

  @Test
  void namesOfElementsAndLinksAreSeen() {
    assertThat(feature("near_comment", 0, PAGE)).isEqualTo(3);
    assertThat(feature("near_comment", 1, PAGE)).isZero();
    assertThat(feature("link_density", 0, PAGE)).isZero();
    assertThat(feature("link_density", 1, PAGE)).isEqualTo(1);
  }

  @Test
  void captionsStandAfterImages() {
    String page =
        "<p>" + SENTENCE + "</p><figure><img src=x><figcaption>A heron</figcaption></figure>";

    assertThat(feature("after_image", 0, page)).isZero();
    assertThat(feature("after_image", 1, page)).isEqualTo(1);
    assertThat(feature("near_<figcaption>", 1, page)).isEqualTo(4);
  }

  @Test
  void blocksOfOneStyleShareItsProse() {
    String page =
        "<div class=a1><p>"
            + SENTENCE
            + "</div><div class=a2><p>Short</div><div class=b><p>Other</div>";

    assertThat(feature("style_leads", 1, page)).isEqualTo(1);
    assertThat(feature("style_prose_share", 1, page)).isEqualTo(1);
    assertThat(feature("style_leads", 2, page)).isZero();
    assertThat(feature("style_prose", 2, page)).isZero();
  }

  @Test
  void proseOfTheCoreIsCountedBeforeAndLabelsSince() {
    String page =
        "<article><p>%s<p>%s<h3>Read more:</h3><p>%s</article>"
            .formatted(SENTENCE, SENTENCE, SENTENCE);

    assertThat(feature("core_prose_before", 0, page)).isZero();
    assertThat(feature("core_prose_before", 3, page)).isBetween(0.66f, 0.67f);
    assertThat(feature("core_since_label", 3, page)).isEqualTo(1);
    assertThat(feature("core_until_prose", 2, page)).isEqualTo(1);
  }

  @Test
  void signsOfLabelsAreCountedInWords() {
    String page = "<p>By A. Miller | 12 May 2019 | mill@example.org:</p><p>7</p>";

    assertThat(feature("colon", 0, page)).isEqualTo(1);
    assertThat(feature("years", 0, page)).isEqualTo(1);
    assertThat(feature("addresses", 0, page)).isEqualTo(1);
    assertThat(feature("separators", 0, page)).isPositive();
    assertThat(feature("separators", 1, page)).isZero();
  }

  @Test
  void textStatedForSearchEnginesIsRecognisedInTheBody() {
    String page =
        "<meta name=\"description\" content=\"Nothing that anybody stated.\">"
            + "<script>{\"articleBody\": \"The heron \\u0026 the \\\"miller\\\" fish in winter.\"}</script>"
            + "<p>The heron &amp; the \"miller\" fish in winter.</p><p>Nothing that anybody stated.</p>";

    assertThat(feature("stated", 0, page)).isEqualTo(1);
    assertThat(feature("stated", 1, page)).isZero();
    assertThat(feature("described", 0, page)).isZero();
    assertThat(feature("described", 1, page)).isEqualTo(1);
  }

  @Test
  void keywordsMatchWholeWordsWhereTheySaySo() {
    Hints names = Hints.read("element-names.tsv");
    int advertisement = 1 << names.groups.indexOf("advertisement");

    assertThat(names.in("topAd") & advertisement).isNotZero();
    assertThat(names.in("head") & advertisement).isZero();
  }

  private static float feature(String name, int block, String page) {
    int column = BlockFeatures.NAMES.indexOf(name);
    return FeatureTable.rows(HtmlReader.read(page))[block][column];
  }
}
