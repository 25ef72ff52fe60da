package dev.sluice.refine.perplexity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.perplexity.kenlm.FixtureLanguageModels;
import dev.sluice.refine.perplexity.sentencepiece.FixturePieceModels;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CcnetPerplexityTest {
  private static JsonNode fixture() throws IOException {
    try (InputStream file = CcnetPerplexityTest.class.getResourceAsStream("ccnet.json")) {
      return new ObjectMapper().readTree(file);
    }
  }

  @Test
  void perplexitiesAreThoseOfTheOriginalToItsOneDecimal() throws IOException {
    CcnetPerplexity model = model();
    JsonNode fixture = fixture();
    for (int i = 0; i < fixture.get("documents").size(); i++) {
      String text = fixture.get("documents").get(i).asText();
      JsonNode expected = fixture.get("perplexity").get(i);
      assertThat(model.measure(new Document(text)))
          .as(text)
          .isEqualTo(Double.valueOf(expected.isNull() ? Double.NaN : expected.asDouble()));
    }
  }

  @Test
  void textIsNormalisedAsTheOriginalDoes() throws IOException {
    JsonNode fixture = fixture();
    for (int i = 0; i < fixture.get("texts").size(); i++) {
      String text = fixture.get("texts").get(i).asText();
      assertThat(normalise(Normalisation.FAITHFUL, text))
          .as(text)
          .isEqualTo(fixture.get("normalised").get(i).asText());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FAITHFUL, one twothree",
    "FIXED, one two three",
  })
  void onlyTheFixedNormalisationPartsWordsAtLineEnds(Normalisation mode, String expected) {
    assertThat(normalise(mode, " one two\nthree\u0007\n")).isEqualTo(expected);
  }

  @Test
  void theFullWidthDigitOneIsADigitInBothNormalisations() {
    // the original's table makes it a quotation mark, but only after digits have become 0
    assertThat(normalise(Normalisation.FAITHFUL, "１２")).isEqualTo("00");
    assertThat(normalise(Normalisation.FIXED, "１２")).isEqualTo("00");
  }

  @Test
  void threadsShareAModel() throws IOException {
    CcnetPerplexity model = model();
    String text = fixture().get("documents").get(0).asText();
    double alone = model.measure(new Document(text));
    double[] together =
        IntStream.range(0, 200)
            .parallel()
            .mapToDouble(i -> model.measure(new Document(text)))
            .toArray();
    assertThat(together).containsOnly(alone);
  }

  private static String normalise(Normalisation mode, String text) {
    CcnetNormaliser normaliser = new CcnetNormaliser(mode);
    int length = normaliser.normalise(new Document(text));
    return new String(normaliser.bytes(), 0, length, UTF_8);
  }

  private static CcnetPerplexity model() {
    return new CcnetPerplexity(
        FixturePieceModels.model("uni.model"),
        FixtureLanguageModels.model("trie.bin"),
        Normalisation.FAITHFUL);
  }
}
