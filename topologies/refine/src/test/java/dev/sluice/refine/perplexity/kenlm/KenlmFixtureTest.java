package dev.sluice.refine.perplexity.kenlm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.fasttext.Segments;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KenlmFixtureTest {
  static final List<String> MODELS = FixtureLanguageModels.NAMES;

  @ParameterizedTest
  @FieldSource("MODELS")
  void scoresAreTheFloatsOfTheOriginal(String name) {
    assertScores(name, FixtureLanguageModels.model(name));
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void modelsInManySegmentsScoreAlike(String name) {
    ModelBytes cut = Segments.of(FixtureLanguageModels.bytes(name), 6);
    assertScores(name, KenlmModel.read(cut));
  }

  private static void assertScores(String name, KenlmModel model) {
    JsonNode fixture = FixtureLanguageModels.scores();
    SentenceScorer scorer = model.scorer();
    for (int i = 0; i < fixture.get("sentences").size(); i++) {
      String sentence = fixture.get("sentences").get(i).asText();
      float expected = (float) fixture.get("scores").get(name).get(i).asDouble();
      assertThat(FixtureLanguageModels.score(scorer, sentence)).as(sentence).isEqualTo(expected);
    }
  }

  @Test
  void theOrderIsTheFiles() {
    assertThat(FixtureLanguageModels.model("trie.bin").order()).isEqualTo(4);
    assertThat(FixtureLanguageModels.model("bigram-probing.bin").order()).isEqualTo(2);
    assertThat(FixtureLanguageModels.model("small.arpa").order()).isEqualTo(3);
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void scoringAllocatesNothing(String name) {
    SentenceScorer scorer = FixtureLanguageModels.model(name).scorer();
    byte[] text = "a ▁the b ▁garden unknown c ▁was".repeat(100).getBytes(UTF_8);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 50; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      scorer.score(text, 0, text.length);
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertThat(least).isLessThan(200); // what asking itself may allocate
  }
}
