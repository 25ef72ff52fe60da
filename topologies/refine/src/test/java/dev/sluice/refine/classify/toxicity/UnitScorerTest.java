package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.fasttext.LabelSums;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.sentence.SentenceSplitter;
import dev.sluice.refine.classify.sentence.Sentences;
import org.junit.jupiter.api.Test;

class UnitScorerTest {

  private static final FastTextModel MODEL =
      FastTextModel.read(
          ModelBytes.ofResource(ToxicityModel.class, "/dev/sluice/refine/models/toxicity.ftz"));

  @Test
  void scoresAreThoseOfTheModelOnTheTokensOfEachUnit() {
    String text =
        "You are a stupid idiot! The weather was fine; unheardofword naïve.\nSex, d@mn it. Ok? 7.";
    Tokens tokens = new TokenReader().read(text);
    Sentences sentences = new SentenceSplitter().split(text);
    UnitScorer scorer = new UnitScorer(new LabelSums(MODEL), 0, 0);
    scorer.score(tokens, sentences);
    FastTextPredictor predictor = new FastTextPredictor(MODEL);
    float[] expected = new float[MODEL.labels()];
    for (int i = 0; i < sentences.size(); i++) {
      String unit = text.substring(sentences.start(i), sentences.end(i));
      predictor.probabilities(TokenReaderTest.read(unit), expected);
      for (int label = 0; label < MODEL.labels() && scorer.tokens(i) > 0; label++) {
        assertThat(logistic(scorer.sentence(i, label)))
            .as("%s of %s", MODEL.label(label), unit)
            .isCloseTo(expected[label], within(0.009)); // its table has steps of 1/32
      }
    }
    predictor.probabilities(TokenReaderTest.read(text), expected);
    for (int label = 0; label < MODEL.labels(); label++) {
      assertThat(logistic(scorer.whole(label))).isCloseTo(expected[label], within(0.009));
    }
  }

  @Test
  void fewWordsStayNearerToThePriorThanMany() {
    String text = "Folks. " + "What an idiot and moron ".repeat(20);
    float few = distance(text, 0, 0);
    float many = distance(text, 0, 1);
    assertThat(distance(text, 60, 0)).isBetween(few / 10, few / 3);
    assertThat(distance(text, 60, 1)).isBetween(0.8f * many, many);
    assertThat(distance(text, 100_000, 1)).isBetween(0f, 0.02f * many);
  }

  /** How far a sentence's score for the first label is from a prior of -2. */
  private static float distance(String text, int priorRows, int sentence) {
    UnitScorer scorer = new UnitScorer(new LabelSums(MODEL), priorRows, -2);
    scorer.score(new TokenReader().read(text), new SentenceSplitter().split(text));
    return Math.abs(scorer.sentence(sentence, 0) + 2);
  }

  private static double logistic(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
