package dev.sluice.refine.classify.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.SharedData;
import dev.sluice.refine.classify.evaluate.RocAuc;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Against web pages that people judged; nothing is tuned on them, and no figure is printed. */
class HumanJudgementTest {

  private static Path documents() {
    return SharedData.file("data/quality_dclm/dclm_quality.jsonl.gz");
  }

  @Test
  void documentsThatPeopleCallGoodScoreHigher() throws IOException {
    QualityScorer scorer = new QualityScorer(QualityModel.bundled());
    List<JsonNode> read = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(documents())), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read.add(new ObjectMapper().readTree(line));
      }
    }
    double[] scores = new double[read.size()];
    boolean[] good = new boolean[read.size()];
    for (int i = 0; i < scores.length; i++) {
      Double score = scorer.score(read.get(i).get("text").asText(), "eng_Latn");
      scores[i] = score == null ? 0 : score; // too short to be good
      good[i] = read.get(i).get("label").asInt() == 1;
    }

    assertThat(scores).hasSize(256);
    assertThat(RocAuc.of(scores, good).bootstrap(1000, 0.95, 1).lower()).isGreaterThan(0.70);
  }
}
