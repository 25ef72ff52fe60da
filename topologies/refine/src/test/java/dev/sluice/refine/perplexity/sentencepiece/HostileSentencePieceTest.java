package dev.sluice.refine.perplexity.sentencepiece;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileSentencePieceTest {
  static final List<String> MODELS = FixturePieceModels.NAMES;

  private static final String TEXT =
      "The garden, ﬁne e\u0301 ½ <sep> dickon ★ １２\u3000 <0x41> class";

  @ParameterizedTest
  @FieldSource("MODELS")
  void aFileCutAtAnyByteIsRefusedOrHarmless(String name) {
    byte[] whole = FixturePieceModels.bytes(name);
    int refused = 0;
    int tried = 0;
    // pieces are all alike: every byte of the last 2,000, where the settings are
    for (int length = 0; length < whole.length; length += length < whole.length - 2_000 ? 5 : 1) {
      refused += readAndEncode(Arrays.copyOf(whole, length)) ? 0 : 1;
      tried++;
    }
    // what stands whole before the cut may make a model: fields can stand in any order
    assertThat(refused).isGreaterThan(tried / 2);
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void flippedBitsAreRefusedOrHarmless(String name) {
    byte[] whole = FixturePieceModels.bytes(name);
    Random random = new Random(20_260_202);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 1_500; round++) {
            byte[] bytes = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
              int reach = random.nextInt(4) == 0 ? bytes.length / 4 : bytes.length;
              bytes[bytes.length - 1 - random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            readAndEncode(bytes);
          }
        });
  }

  @Test
  void anEmptyFileHasNoUnknownPiece() {
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> SentencePieceModel.read(ModelBytes.of(new byte[0])))
        .withMessageContaining("no piece is the unknown one");
  }

  @Test
  void kindsThatAreNotReadAreNamed() {
    // trainer_spec { model_type: 4 }
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> SentencePieceModel.read(ModelBytes.of(new byte[] {0x12, 2, 0x18, 4})))
        .withMessageContaining("the kind of the model is 4, must be 1 (unigram) or 2 (BPE)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u0301", " ", "★", "ab ", "\u0000", "the", "-"})
  void aMegabyteOfOnePatternTakesTimeThatGrowsWithIt(String pattern) {
    for (String name : MODELS) {
      PieceEncoder encoder = FixturePieceModels.model(name).encoder();
      byte[] text = pattern.repeat(1_000_000 / pattern.length()).getBytes(UTF_8);
      assertTimeout(Duration.ofSeconds(10), () -> encoder.encode(text, 0, text.length));
    }
  }

  private static boolean readAndEncode(byte[] bytes) {
    try {
      PieceEncoder encoder = SentencePieceModel.read(ModelBytes.of(bytes)).encoder();
      FixturePieceModels.encode(encoder, TEXT);
      FixturePieceModels.encode(encoder, "");
      return true;
    } catch (InvalidModelException e) {
      assertThat(e).hasMessageStartingWith("at byte ");
      return false;
    }
  }
}
