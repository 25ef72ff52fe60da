package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The frozen algorithm: a change that breaks a golden value here needs a new family name. The
 * golden values were computed by a separate implementation in Python from the description alone.
 */
class SignatureFamilyTest {
  private static final SignatureFamily FAMILY = SignatureFamily.DEFAULT;

  private static final String FOX = "The quick brown fox jumps over the lazy dog.";

  @Test
  void defaultFamilyIsNamed() {
    assertThat(FAMILY.name()).isEqualTo("sluice-5w-128-v2");
    assertThat(FAMILY.length()).isEqualTo(128);
    assertThat(SignatureFamily.named("sluice-5w-128-v2")).containsSame(FAMILY);
    assertThat(SignatureFamily.named("sluice-5w-128-v0")).isEmpty();
  }

  @Test
  void signaturesAreGolden() throws Exception {
    assertThat(head(FOX)).containsExactly(949178, 310758823, 668309969, 393001659);
    assertThat(sha256(FOX)).isEqualTo("abf4ea793f95ff15");
    assertThat(sha256("one")).isEqualTo("08ce15909c77a7b8");
    assertThat(sha256("Grüße aus Köln — 12² Ⅳ 𠀀 ½")).isEqualTo("0d16b66e38fc2c1c");
    assertThat(sha256("ΟΔΟΣ οδος 漢字かなカナ abc漢 한국어 é")).isEqualTo("e317617085a4ac22");
    assertThat(sha256(numbers(0, 5000))).isEqualTo("bb1674e6a23cfa20");
  }

  @Test
  void textWithoutWordsHasNoSignature() {
    assertThat(FAMILY.sign(new Document(""))).isEmpty();
    assertThat(FAMILY.sign(new Document("… — !"))).isEmpty();
  }

  @Test
  void textShorterThanOneShingleIsSignedAsAWhole() {
    assertThat(sign("one two")).isEqualTo(sign("One, two!"));
    assertThat(Similarity.estimate(sign("one two"), sign("one two three"))).isLessThan(0.1);
    assertThat(Similarity.estimate(sign("one two"), sign("two one"))).isLessThan(0.1);
  }

  @Test
  void repetitionOfShinglesMakesNoDifference() {
    assertThat(sign("a b c d e ".repeat(3))).isEqualTo(sign("a b c d e ".repeat(30)));
  }

  static Signature sign(String text) {
    return FAMILY.sign(new Document(text)).orElseThrow();
  }

  static String numbers(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("w").append(i).append(' ');
    }
    return text.toString();
  }

  private static long[] head(String text) {
    Signature signature = sign(text);
    return IntStream.range(0, 4).mapToLong(signature::value).toArray();
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(sign(text).toBytes()), 0, 8);
  }
}
