package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FastTextFixtureTest {

  static final List<String> MODELS = FixtureModels.NAMES;

  @ParameterizedTest
  @FieldSource("MODELS")
  void predictsWhatTheOriginalPrinted(String name) {
    FastTextModel model = FixtureModels.model(name);
    FastTextPredictor predictor = new FastTextPredictor(model);
    List<byte[]> lines = FixtureModels.lines();
    List<byte[]> expected =
        FixtureModels.lines(FixtureModels.bytes(name.substring(0, name.length() - 3) + "expected"));
    assertThat(expected).hasSameSizeAs(lines);
    for (int i = 0; i < lines.size(); i++) {
      int found = predictor.predict(lines.get(i), 0, lines.get(i).length, 3, 0);
      new ExpectedLabels(new String(expected.get(i), StandardCharsets.UTF_8))
          .assertEqualTo(predictor, model, found, name + " line " + i);
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void bytesInManySegmentsGiveTheSameBits(String name) {
    byte[] bytes = FixtureModels.bytes(name);
    List<ByteBuffer> segments = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += 64) {
      int length = Math.min(64, bytes.length - at);
      segments.add(ByteBuffer.allocateDirect(length).put(0, bytes, at, length));
    }
    FastTextPredictor whole = new FastTextPredictor(FixtureModels.model(name));
    FastTextPredictor cut = new FastTextPredictor(FastTextModel.read(ModelBytes.of(segments, 6)));
    for (byte[] line : FixtureModels.lines()) {
      assertThat(bits(cut, line)).isEqualTo(bits(whole, line));
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void aTextGivesTheSameBitsWhateverCameBefore(String name) {
    FastTextModel model = FixtureModels.model(name);
    List<byte[]> lines = FixtureModels.lines();
    List<List<Integer>> fresh = new ArrayList<>();
    for (byte[] line : lines) {
      fresh.add(bits(new FastTextPredictor(FixtureModels.model(name), 1), line));
    }
    FastTextPredictor crowded = new FastTextPredictor(model, 4); // 16 tokens push each other out
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 40 * lines.size(); i++) {
      order.add(i % lines.size());
    }
    Collections.shuffle(order, new Random(3));
    for (int i : order) {
      assertThat(bits(crowded, lines.get(i))).isEqualTo(fresh.get(i));
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void probabilitiesOfAllLabelsAreThoseOfTheRanking(String name) {
    FastTextModel model = FixtureModels.model(name);
    FastTextPredictor predictor = new FastTextPredictor(model);
    float[] all = new float[model.labels()];
    for (byte[] line : FixtureModels.lines()) {
      predictor.probabilities(line, 0, line.length, all);
      int found = predictor.predict(line, 0, line.length, all.length, 0);
      for (int rank = 0; rank < found; rank++) {
        assertThat(all[predictor.label(rank)]).isEqualTo(predictor.probability(rank));
      }
    }
  }

  @Test
  void textAsCharactersIsTextAsBytes() {
    FastTextPredictor predictor = new FastTextPredictor(FixtureModels.model("pruned.ftz"));
    for (String text : List.of("", "the naïve façade", "日本語 𝒳", "of and the ".repeat(500))) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      List<Integer> asBytes = bits(predictor, utf8);
      assertThat(bits(predictor, predictor.predict(text, 4, 0))).isEqualTo(asBytes);
    }
    List<Integer> lone = bits(predictor, predictor.predict("a\ud800b", 4, 0));
    assertThat(bits(predictor, predictor.predict("a\ufffdb", 4, 0))).isEqualTo(lone);
  }

  @Test
  void aTextEndsAtItsFirstNewlineOrAtALineEndWrittenOut() {
    FastTextPredictor predictor = new FastTextPredictor(FixtureModels.model("softmax.bin"));
    List<Integer> line = bits(predictor, "the house of".getBytes(StandardCharsets.UTF_8));
    for (String text :
        List.of("the house of\n", "the house of\nder die das", "the house of </s> der")) {
      assertThat(bits(predictor, text.getBytes(StandardCharsets.UTF_8))).isEqualTo(line);
    }
  }

  @Test
  void aTextWithoutAnyKnownRowHasNoLabel() {
    FastTextPredictor predictor = new FastTextPredictor(withoutLineEnd());
    float[] all = {9, 9, 9, 9};
    assertThat(predictor.predict("qqqq", 3, 0)).isZero();
    predictor.probabilities("qqqq", all);
    assertThat(all).containsOnly(0);
  }

  /** The model whose rows are words alone, with the line end made another word. */
  private static FastTextModel withoutLineEnd() {
    byte[] bytes = FixtureModels.bytes("negative.bin");
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("</s>\0");
    assertThat(at).isPositive();
    bytes[at] = 'x';
    return FastTextModel.read(ModelBytes.of(bytes));
  }

  @Test
  void modelsTellTheirArgumentsAndLabels() {
    FastTextModel model = FixtureModels.model("pruned.ftz");
    assertThat(model.arguments().dim()).isEqualTo(4);
    assertThat(model.arguments().wordNgrams()).isEqualTo(2);
    assertThat(model.arguments().loss()).isEqualTo(Loss.SOFTMAX);
    assertThat(model.arguments().kind()).isEqualTo(ModelKind.SUPERVISED);
    assertThat(model.arguments().bucket()).isEqualTo(5000);
    assertThat(model.arguments().minn()).isEqualTo(2);
    assertThat(model.arguments().maxn()).isEqualTo(4);
    assertThat(model.arguments().t()).isCloseTo(1e-4, within(1e-12));
    assertThat(model.arguments().version()).isEqualTo(12);
    assertThat(model.labels()).isEqualTo(4);
    assertThat(List.of(model.label(0), model.label(1), model.label(2), model.label(3)))
        .containsExactlyInAnyOrder(
            "__label__english", "__label__french", "__label__german", "__label__spanish");
  }

  @Test
  void kBelowOneIsRefused() {
    FastTextPredictor predictor = new FastTextPredictor(FixtureModels.model("softmax.bin"));
    assertThatThrownBy(() -> predictor.predict("the", 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("k is 0");
  }

  private static List<Integer> bits(FastTextPredictor predictor, byte[] line) {
    return bits(predictor, predictor.predict(line, 0, line.length, 4, 0));
  }

  private static List<Integer> bits(FastTextPredictor predictor, int found) {
    List<Integer> bits = new ArrayList<>();
    for (int rank = 0; rank < found; rank++) {
      bits.add(predictor.label(rank));
      bits.add(Float.floatToRawIntBits(predictor.probability(rank)));
    }
    return bits;
  }
}
