package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HostileModelTest {

  static final List<String> MODELS = FixtureModels.NAMES;

  private static final byte[] TEXT =
      "the house of der die das </s>".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @FieldSource("MODELS")
  void aFileCutAtAnyByteIsRefusedWithThePlace(String name) {
    byte[] whole = FixtureModels.bytes(name);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(InvalidModelException.class)
          .as("%d bytes of %s", length, name)
          .isThrownBy(() -> FastTextModel.read(ModelBytes.of(cut)))
          .satisfies(e -> assertThat(e.byteOffset()).isBetween(0L, (long) cut.length))
          .withMessageStartingWith("at byte ");
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void flippedBitsAreRefusedOrHarmless(String name) {
    byte[] whole = FixtureModels.bytes(name);
    Random random = new Random(20_260_101);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 4_000; round++) {
            byte[] bytes = whole.clone();
            int flips = 1 + random.nextInt(3);
            for (int i = 0; i < flips; i++) {
              bytes[place(random, bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            readAndPredict(bytes);
          }
        });
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void extremeNumbersAnywhereAreRefusedOrHarmless(String name) {
    byte[] whole = FixtureModels.bytes(name);
    int[] extremes = {-1, 0, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x7FC00000, 0x7F800000, 1 << 30};
    for (int at = 0; at + 4 <= whole.length; at += at < 200 ? 1 : 7) {
      for (int extreme : extremes) {
        byte[] bytes = whole.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, extreme);
        readAndPredict(bytes);
      }
    }
  }

  /** Half of the places are in the header, where counts and sizes are. */
  private static int place(Random random, int length) {
    return random.nextInt(random.nextBoolean() ? Math.min(200, length) : length);
  }

  private static void readAndPredict(byte[] bytes) {
    try {
      FastTextPredictor predictor =
          new FastTextPredictor(FastTextModel.read(ModelBytes.of(bytes)), 4);
      int found = predictor.predict(TEXT, 0, TEXT.length, 3, 0);
      for (int rank = 0; rank < found; rank++) {
        assertThat(predictor.probability(rank)).isBetween(0f, 1.01f);
      }
    } catch (InvalidModelException e) {
      assertThat(e).hasMessageStartingWith("at byte ");
    }
  }

  @Test
  void unsupervisedModelsAreRefusedAsSuch() {
    for (int kind : new int[] {1, 2}) {
      byte[] bytes = FixtureModels.bytes("softmax.bin");
      bytes[36] = (byte) kind;
      assertThatThrownBy(() -> FastTextModel.read(ModelBytes.of(bytes)))
          .isInstanceOf(InvalidModelException.class)
          .hasMessageContaining("at byte 36 ")
          .hasMessageContaining("unsupervised")
          .hasMessageContaining(kind == 1 ? "CBOW" : "SKIPGRAM");
    }
  }

  @Test
  void otherFilesAndOtherVersionsAreRefused() {
    byte[] page = "<!doctype html><title>404</title>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> FastTextModel.read(ModelBytes.of(page)))
        .hasMessageContaining("at byte 0 ")
        .hasMessageContaining("not a fastText model");
    for (int version : new int[] {10, 13}) {
      byte[] bytes = FixtureModels.bytes("softmax.bin");
      bytes[4] = (byte) version;
      assertThatThrownBy(() -> FastTextModel.read(ModelBytes.of(bytes)))
          .hasMessageContaining("at byte 4 ")
          .hasMessageContaining("version " + version);
    }
  }

  @Test
  void rowsThatAreNotNumbersAreRefusedWhenTheyAreMet() {
    byte[] bytes = FixtureModels.bytes("softmax.bin");
    ByteBuffer model = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int output = bytes.length - 4 * 4 * 4; // four labels of four components end the file
    for (int at = output; at < bytes.length; at += 4) {
      model.putFloat(at, Float.NaN);
    }
    FastTextPredictor predictor = new FastTextPredictor(FastTextModel.read(ModelBytes.of(bytes)));
    assertThatThrownBy(() -> predictor.predict("the", 1, 0))
        .isInstanceOf(InvalidModelException.class)
        .hasMessageContaining("not a number");
  }
}
