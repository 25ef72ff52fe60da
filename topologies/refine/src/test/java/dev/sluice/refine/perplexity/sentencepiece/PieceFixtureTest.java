package dev.sluice.refine.perplexity.sentencepiece;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PieceFixtureTest {
  static final List<String> MODELS = FixturePieceModels.NAMES;

  @ParameterizedTest
  @FieldSource("MODELS")
  void piecesAreThoseOfTheOriginal(String name) throws IOException {
    JsonNode fixture = new ObjectMapper().readTree(FixturePieceModels.bytes("pieces.json"));
    PieceEncoder encoder = FixturePieceModels.model(name).encoder();
    for (int i = 0; i < fixture.get("texts").size(); i++) {
      String text = fixture.get("texts").get(i).asText();
      List<String> expected = new ArrayList<>();
      fixture.get(name).get(i).forEach(piece -> expected.add(piece.asText()));
      assertThat(FixturePieceModels.encode(encoder, text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void everyPieceOfTheVocabularyIsFoundByItsNumber() {
    SentencePieceModel model = FixturePieceModels.model("uni.model");
    PieceEncoder encoder = model.encoder();

    assertThat(model.size()).isEqualTo(400);
    byte[] text = "the garden ★".getBytes(UTF_8);
    int pieces = encoder.encode(text, 0, text.length);
    for (int i = 0; i < pieces; i++) {
      if (encoder.id(i) != model.unknown()) {
        assertThat(encoder.text(i)).isEqualTo(text(model.piece(encoder.id(i))));
      }
    }
    assertThat(encoder.id(pieces - 1)).isEqualTo(model.unknown());
    assertThat(encoder.text(pieces - 1)).isEqualTo("★");
  }

  private static String text(byte[] utf8) {
    return new String(utf8, UTF_8);
  }
}
