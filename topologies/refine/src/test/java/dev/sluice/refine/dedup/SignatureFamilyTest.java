package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
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
    assertThat(FAMILY.name()).isEqualTo("sluice-5w-128-v1");
    assertThat(FAMILY.length()).isEqualTo(128);
    assertThat(SignatureFamily.named("sluice-5w-128-v1")).containsSame(FAMILY);
    assertThat(SignatureFamily.named("sluice-5w-128-v0")).isEmpty();
  }

  @Test
  void signaturesAreGolden() throws Exception {
    assertThat(head(FOX)).containsExactly(-1550648522, -1863395232, -1798696202, -2119818662);
    assertThat(sha256(FOX)).isEqualTo("bd9641cf8a221d00");
    assertThat(sha256("one")).isEqualTo("3db58db9344878f0");
    assertThat(sha256("Grüße aus Köln — 12² Ⅳ 𠀀 ½")).isEqualTo("d5da25769f54b4a9");
    assertThat(sha256(numbers(0, 5000))).isEqualTo("53d3dee544d917a5");
  }

  @Test
  void textWithoutWordsHasNoSignature() {
    assertThat(FAMILY.sign("")).isEmpty();
    assertThat(FAMILY.sign("… — !")).isEmpty();
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
    return FAMILY.sign(text).orElseThrow();
  }

  static String numbers(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append("w").append(i).append(' ');
    }
    return text.toString();
  }

  private static int[] head(String text) {
    return Arrays.copyOf(sign(text).values(), 4);
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(sign(text).toBytes()), 0, 8);
  }
}
