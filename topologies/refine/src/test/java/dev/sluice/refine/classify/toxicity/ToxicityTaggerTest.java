package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.sluice.refine.signal.SpanValue;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToxicityTaggerTest {

  private static final ToxicityModel MODEL = ToxicityModel.bundled();
  private static final TermLists LISTS = TermLists.bundled();

  private final ToxicityTagger tagger = new ToxicityTagger(MODEL, LISTS, 0.4);

  private double score(String text, Category category) {
    return tagger.tag(text, "en", null).scores().document(category);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "You are a stupid idiot and a liar.",
        "What a pathetic bunch of morons.",
        "Shut up, you ignorant clown.",
        "He is a stup1d id!ot."
      })
  void insultsAreToxicAndInsulting(String text) {
    assertThat(score(text, Category.TOXIC)).isGreaterThan(0.6);
    assertThat(score(text, Category.INSULT)).isGreaterThan(0.4);
  }

  @Test
  void eachCategoryStandsOutInItsOwnText() {
    String sexual = "horny sluts want cock, pussy and porn";
    String threat = "Someone should shoot him and kill them all.";
    String insult = "You are a stupid idiot.";
    assertThat(score(sexual, Category.SEXUAL))
        .isGreaterThan(0.5)
        .isGreaterThan(score(insult, Category.SEXUAL));
    assertThat(score(threat, Category.THREAT))
        .isGreaterThan(score(insult, Category.THREAT))
        .isGreaterThan(score(sexual, Category.THREAT));
    assertThat(score("Those faggots are disgusting.", Category.HATE))
        .isGreaterThan(score(insult, Category.HATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The committee will meet on Tuesday to discuss the new budget for the library.",
        "Rivers carry sediment to the sea, where it settles and slowly turns into rock.",
        "Add the flour and the eggs, stir well, and bake for forty minutes.",
        "She closed the window, because the evening had become cold.",
        "The function returns the number of bytes that were read from the stream."
      })
  void cleanProseScoresLow(String text) {
    Toxicity toxicity = tagger.tag(text, "en", null);
    assertThat(toxicity.scores().document(Category.TOXIC)).isLessThan(0.2);
    assertThat(toxicity.scores().sentenceFraction()).isZero();
    assertThat(toxicity.toxicSentences()).isEmpty();
    assertThat(toxicity.words().terms()).isZero();
    assertThat(toxicity.caution().category()).isEqualTo(Caution.CASUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Folks", "brands.", "Does this sound familiar?", "Yes!", "Read more"})
  void fragmentsNeedNoCaution(String text) {
    assertThat(tagger.tag(text, "en", null).caution().category()).isLessThan(Caution.NEEDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"you idiot", "fuck off", "You moron!", "What an asshole."})
  void shortInsultsDo(String text) {
    assertThat(tagger.tag(text, "en", null).caution().category()).isEqualTo(Caution.NEEDED);
  }

  @Test
  void aDocumentsScoreCountsTheHighestTenthOfItsSentences() {
    String clean = "The weather was fine and we walked along the river. ".repeat(48);
    String toxic = "You are a stupid idiot. ";
    double one = score(clean + toxic, Category.TOXIC);
    double two = score(clean + toxic.repeat(2), Category.TOXIC);
    assertThat(one).isLessThan(0.5).isGreaterThan(score(clean, Category.TOXIC));
    assertThat(two).isGreaterThan(one);
    assertThat(tagger.tag(clean + toxic, "en", null).scores().sentenceMax()).isGreaterThan(0.9);
  }

  @Test
  void toxicSentencesAreSpansOfCodePoints() {
    String before = "😀 The weather was fine today. ";
    String toxic = "You are a stupid idiot!";
    String text = before + toxic + " We walked along the river until noon.";
    Toxicity toxicity = tagger.tag(text, "en", null);
    assertThat(toxicity.toxicSentences()).hasSize(1);
    SpanValue span = toxicity.toxicSentences().get(0);
    int start = before.codePointCount(0, before.length());
    assertThat(span.charStart()).isEqualTo(start).isLessThan(before.length());
    assertThat(span.charEnd()).isEqualTo(start + toxic.length());
    assertThat(span.value()).isEqualTo(toxicity.scores().sentenceMax()).isGreaterThan(0.9);
    assertThat(toxicity.scores().sentenceFraction()).isEqualTo(1 / 3.0);
    int others =
        "😀 The weather was fine today.".length()
            - 1
            + "We walked along the river until noon.".length();
    assertThat(toxicity.scores().sentenceCharacterFraction())
        .isEqualTo((double) toxic.length() / (toxic.length() + others));
    assertThat(toxicity.scores().document(Category.TOXIC)).isLessThan(span.value());
  }

  @Test
  void theFloorDecidesWhichSentencesBecomeSpans() {
    String text = "You are a stupid idiot. The weather was fine today.";
    assertThat(new ToxicityTagger(MODEL, LISTS, 0).tag(text, "en", null).toxicSentences())
        .hasSize(2);
    assertThat(new ToxicityTagger(MODEL, LISTS, 0.9).tag(text, "en", null).toxicSentences())
        .hasSize(1);
    assertThatThrownBy(() -> new ToxicityTagger(MODEL, LISTS, 1.5))
        .hasMessageContaining("1.5")
        .hasMessageContaining("0 to 1");
  }

  @Test
  void otherLanguagesHaveWordsButNoScores() {
    Toxicity german = tagger.tag("So ein Arschloch, dieser bastard.", "de", null);
    assertThat(german.scores()).isNull();
    assertThat(german.caution()).isNull();
    assertThat(german.words().terms()).isEqualTo(1);
    assertThat(german.words().fraction()).isEqualTo(0.2);
    assertThat(german.englishWords().terms()).isEqualTo(1);
    assertThat(german.documentSignals())
        .containsEntry("toxicity_toxic", null)
        .containsEntry("toxicity_words", 1.0);
    assertThat(tagger.tag("you bastard", null, null).words()).isNull();
    assertThat(tagger.tag("你好", "zh", null).words()).isEqualTo(new WordShare(0, 0));
  }

  @Test
  void nsfwComesFromSexualWordsAndTheHost() {
    Toxicity toxicity = tagger.tag("porn and blowjob and more", "en", "www.freeporn.example");
    assertThat(toxicity.sexualWordFraction()).isEqualTo(2 / 5.0);
    assertThat(toxicity.documentSignals())
        .containsEntry("nsfw_words", 2 / 5.0)
        .containsEntry("nsfw_domain", 1.0);
    assertThat(tagger.tag("a", "en", null).documentSignals()).containsEntry("nsfw_domain", null);
  }

  @Test
  void cautionRisesWithTheScores() {
    assertThat(tagger.tag("You are a stupid idiot.", "en", null).caution().category())
        .isGreaterThanOrEqualTo(Caution.NEEDED);
    assertThat(Caution.INTERVENTION_NEEDED.label()).isEqualTo("needs intervention");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n ", "...", "12 34", "😀"})
  void aTextWithoutWordsScoresNothing(String text) {
    Toxicity toxicity = tagger.tag(text, "en", "");
    assertThat(toxicity.scores().document(Category.TOXIC)).isZero();
    assertThat(toxicity.scores().sentenceMax()).isZero();
    assertThat(toxicity.toxicSentences()).isEmpty();
  }

  @Test
  void whatCameBeforeChangesNothing() {
    String text = "You are a stupid idiot. The weather was fine.";
    Toxicity first = tagger.tag(text, "en", "example.com");
    tagger.tag("Other text! ".repeat(1000), "en", null);
    tagger.tag("别的", "zh", null);
    assertThat(tagger.tag(text, "en", "example.com")).isEqualTo(first);
    assertThat(new ToxicityTagger(MODEL, LISTS, 0.4).tag(text, "en", "example.com"))
        .isEqualTo(first);
  }

  @Test
  void hostileTextTakesLinearTime() {
    int size = 1_000_000;
    List<String> texts =
        List.of(
            "a".repeat(size),
            "ab".repeat(size / 2),
            "a ".repeat(size / 2),
            "a. ".repeat(size / 3),
            "! ".repeat(size / 2),
            "\uD800".repeat(size),
            "\0".repeat(size),
            "bull shit ".repeat(size / 10),
            "👩‍👩‍👧 ".repeat(size / 9));
    for (String language : new String[] {"en", "de", "zh"}) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              texts.forEach(
                  text -> new ToxicityTagger(MODEL, LISTS, 0.4).tag(text, language, text)));
    }
  }
}
