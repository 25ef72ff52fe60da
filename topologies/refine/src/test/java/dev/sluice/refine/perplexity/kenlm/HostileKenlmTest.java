package dev.sluice.refine.perplexity.kenlm;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.sluice.refine.classify.fasttext.InvalidModelException;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HostileKenlmTest {
  static final List<String> MODELS = FixtureLanguageModels.NAMES;

  private static final String SENTENCE = "▁the ▁garden ▁and ▁she a b c x ▁was ▁of </s> <unk>";

  @ParameterizedTest
  @FieldSource("MODELS")
  void aFileCutAtAnyByteIsRefusedWithThePlaceOrLacksOnlyWords(String name) {
    byte[] whole = FixtureLanguageModels.bytes(name);
    float score = FixtureLanguageModels.score(read(whole).scorer(), SENTENCE);
    int words = new String(whole, ISO_8859_1).indexOf("<unk>\0");
    // every byte of the small files, of the others every byte near the ends
    for (int length = 0; length < whole.length; length += isNearEnd(length, whole) ? 1 : 17) {
      ModelBytes cut = ModelBytes.of(List.of(ByteBuffer.wrap(whole, 0, length)));
      try {
        SentenceScorer scorer = KenlmModel.read(cut).scorer();
        assertThat(FixtureLanguageModels.score(scorer, SENTENCE)).isEqualTo(score);
        if (name.endsWith(".bin")) {
          assertThat(length).isGreaterThan(words);
        } else {
          assertThat(whole.length - length).isEqualTo(1); // the last line end
        }
      } catch (InvalidModelException e) {
        assertThat(e.byteOffset()).as("%d bytes", length).isBetween(0L, (long) length);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void flippedBitsAreRefusedOrHarmless(String name) {
    byte[] whole = FixtureLanguageModels.bytes(name);
    Random random = new Random(20_260_201);
    assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int round = 0; round < 1_000; round++) {
            byte[] bytes = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
              int reach = random.nextBoolean() ? Math.min(300, bytes.length) : bytes.length;
              bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
            }
            readAndScore(bytes);
          }
        });
  }

  @ParameterizedTest
  @FieldSource("MODELS")
  void extremeNumbersAnywhereAreRefusedOrHarmless(String name) {
    byte[] whole = FixtureLanguageModels.bytes(name);
    long[] extremes = {-1, 0, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 31, 1L << 62, 0x7FC00000};
    for (int at = 0; at + Long.BYTES <= whole.length; at += at < 300 ? 1 : 257) {
      for (long extreme : extremes) {
        byte[] bytes = whole.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(at, extreme);
        readAndScore(bytes);
      }
    }
  }

  @Test
  void nothingIsAllocatedForCountsThatTheFileCannotHold() {
    byte[] bytes =
        "\\data\\\nngram 1=900000000\nngram 2=900000000\n\n\\1-grams:\n".getBytes(US_ASCII);
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("too many n-grams");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(5_000_000);
  }

  @Test
  void aTableWithoutAFreeBucketDoesNotHang() {
    byte[] bytes = FixtureLanguageModels.bytes("bigram-probing.bin");
    // all after the head of the vocabulary: no bucket is free, no key is right
    Arrays.fill(bytes, 0x88, bytes.length - 1, (byte) 0x55);
    bytes[0x64] = 0; // no list of words
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(bytes).scorer())
        .withMessageContaining("no free bucket among 65536");
  }

  @Test
  void kindsThatAreNotReadAreNamed() {
    byte[] bytes = FixtureLanguageModels.bytes("probing.bin");
    bytes[0x60] = 1;
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("at byte 96")
        .withMessageContaining("probing hash tables with rest costs");
    bytes[0x31] = '4';
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageContaining("another version than 5");
    assertThatExceptionOfType(InvalidModelException.class)
        .isThrownBy(() -> read(new byte[] {31, -117, 8}))
        .withMessageContaining("neither KenLM's binary format nor ARPA text");
  }

  private static boolean isNearEnd(int length, byte[] whole) {
    return whole.length < 20_000 || length < 2_000 || length > whole.length - 2_000;
  }

  private static KenlmModel read(byte[] bytes) {
    return KenlmModel.read(ModelBytes.of(bytes));
  }

  private static void readAndScore(byte[] bytes) {
    try {
      SentenceScorer scorer = read(bytes).scorer();
      FixtureLanguageModels.score(scorer, SENTENCE);
      FixtureLanguageModels.score(scorer, "");
    } catch (InvalidModelException e) {
      assertThat(e).hasMessageStartingWith("at byte ");
    }
  }
}
