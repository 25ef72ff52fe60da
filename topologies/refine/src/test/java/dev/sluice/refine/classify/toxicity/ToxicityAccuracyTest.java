package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.SharedData;
import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.classify.toxicity.HeldOutSets.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bundled model on what it did not see; all figures are in CARD.md. */
class ToxicityAccuracyTest {

  private final ToxicityTagger tagger =
      new ToxicityTagger(ToxicityModel.bundled(), TermLists.bundled(), 0.4);

  @Test
  void markedCommentsScoreAboveWhatIsUnmarkedOfThem() throws IOException {
    Path zip = SharedData.file("data/tox_civil_spans/toxic_spans.zip");
    assertThat(area(HeldOutSets.civil(HeldOutSets.comments(zip)))).isGreaterThan(0.945);
  }

  @Test
  void hatefulAndOffensiveTweetsScoreAboveOthers() throws IOException {
    Path gzip = SharedData.file("data/tox_davidson/labeled_data.csv.gz");
    assertThat(area(HeldOutSets.davidson(gzip))).isGreaterThan(0.965);
  }

  private double area(List<Item> items) {
    double[] scores = new double[items.size()];
    boolean[] truth = new boolean[items.size()];
    for (int i = 0; i < scores.length; i++) {
      Item item = items.get(i);
      scores[i] = tagger.tag(item.text(), "en", null).scores().document(Category.TOXIC);
      truth[i] = item.positive();
    }
    return RocAuc.of(scores, truth).area();
  }
}
