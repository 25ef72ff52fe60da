package dev.sluice.refine.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockFeaturesTest {

  private static final String PAGE =
      "<body><div class=commentList><p>I agree, and said so.</p></div><a href=x>Home page</a></body>";

  @Test
  void everyFeatureHasItsOwnName() {
    float[][] rows = BlockFeatures.of(HtmlReader.read(PAGE));

    assertThat(BlockFeatures.NAMES).doesNotHaveDuplicates().hasSize(rows[0].length);
  }

  @Test
  void namesOfElementsAndLinksAreSeen() {
    float[][] rows = BlockFeatures.of(HtmlReader.read(PAGE));

    assertThat(rows[0][BlockFeatures.NAMES.indexOf("near_comment")]).isNotZero();
    assertThat(rows[0][BlockFeatures.NAMES.indexOf("link_density")]).isZero();
    assertThat(rows[1][BlockFeatures.NAMES.indexOf("link_density")]).isEqualTo(1);
  }

  @Test
  void textStatedForSearchEnginesIsRecognisedInTheBody() {
    String page =
        "<script>{\"articleBody\": \"The heron \\u0026 the \\\"miller\\\" fish in winter.\"}</script>"
            + "<p>The heron &amp; the \"miller\" fish in winter.</p><p>Nothing that anybody stated.</p>";
    float[][] rows = BlockFeatures.of(HtmlReader.read(page));

    assertThat(rows[0][BlockFeatures.NAMES.indexOf("stated")]).isEqualTo(1);
    assertThat(rows[1][BlockFeatures.NAMES.indexOf("stated")]).isZero();
  }

  @Test
  void keywordsMatchWholeWordsWhereTheySaySo() {
    Hints names = Hints.read("element-names.tsv");
    int advertisement = 1 << names.groups.indexOf("advertisement");

    assertThat(names.in("topAd") & advertisement).isNotZero();
    assertThat(names.in("head") & advertisement).isZero();
  }
}
