package dev.sluice.refine.perplexity.sentencepiece;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small models made with SentencePiece. */
public final class FixturePieceModels {
  static final List<String> NAMES = List.of("uni.model", "bpe.model");

  private FixturePieceModels() {}

  public static byte[] bytes(String name) {
    try (InputStream file = FixturePieceModels.class.getResourceAsStream(name)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static SentencePieceModel model(String name) {
    return SentencePieceModel.read(ModelBytes.of(bytes(name)));
  }

  static List<String> encode(PieceEncoder encoder, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int size = encoder.encode(bytes, 0, bytes.length);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      pieces.add(encoder.text(i));
    }
    return pieces;
  }
}
