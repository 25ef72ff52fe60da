package dev.sluice.refine.perplexity.kenlm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small models made with KenLM's programs, and what KenLM scores sentences. */
public final class FixtureLanguageModels {
  static final List<String> NAMES =
      List.of(
          "probing.bin",
          "trie.bin",
          "quantized.bin",
          "array.bin",
          "quantized-array.bin",
          "bigram-probing.bin",
          "bigram-trie.bin",
          "small.arpa",
          "pruned.arpa");

  private FixtureLanguageModels() {}

  public static byte[] bytes(String name) {
    try (InputStream file = FixtureLanguageModels.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static KenlmModel model(String name) {
    return KenlmModel.read(ModelBytes.of(bytes(name)));
  }

  static JsonNode scores() {
    try {
      return new ObjectMapper().readTree(bytes("scores.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float score(SentenceScorer scorer, String sentence) {
    byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
    return scorer.score(text, 0, text.length);
  }
}
