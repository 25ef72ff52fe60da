package dev.sluice.refine.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sluice.refine.JsonLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words and sentences of awkward texts, against spaCy 3.8.18's own. */
class SpacyParityTest {

  static Stream<JsonNode> texts() throws IOException {
    List<JsonNode> texts = JsonLines.of(SpacyParityTest.class, "spacy-words.jsonl");
    assertThat(texts).hasSize(86);
    return texts.stream();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void englishWordsAreThoseOfTheBlankEnglishTokeniser(JsonNode text) {
    assertThat(words(WordRules.ENGLISH, text)).isEqualTo(expected(text, "en"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void wordsOfAnyLanguageAreThoseOfTheBlankMultilingualTokeniser(JsonNode text) {
    assertThat(words(WordRules.ANY, text)).isEqualTo(expected(text, "xx"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sentencesAreThoseOfTheSentencizer(JsonNode text) {
    int[] codePoints = codePoints(text);
    Words words = WordRules.ENGLISH.cut(codePoints);

    int sentences = Sentences.count(codePoints, words, 0, words.size(), codePoints.length);

    assertThat(sentences).isEqualTo(text.get("sentences").asInt());
  }

  private static List<String> words(WordRules rules, JsonNode text) {
    int[] codePoints = codePoints(text);
    Words words = rules.cut(codePoints);
    List<String> found = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      int start = words.start(word);
      found.add(new String(codePoints, start, words.end(word) - start));
    }
    return found;
  }

  private static List<String> expected(JsonNode text, String tokeniser) {
    List<String> expected = new ArrayList<>();
    text.get(tokeniser).forEach(word -> expected.add(word.asText()));
    return expected;
  }

  private static int[] codePoints(JsonNode text) {
    return text.get("text").asText().codePoints().toArray();
  }
}
