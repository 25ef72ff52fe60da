package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenKeysTest {

  private static final String LONGEST = "abcdefghijklmnopqrstuvwx";

  private final TokenKeys keys = new TokenKeys(1);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aTokenIsFoundWhereverItStandsInAnArray() {
    for (int length = 1; length <= LONGEST.length(); length++) {
      keys.keep(0, length, 7, utf8(LONGEST), 0, length);
      String around = "-".repeat(length) + LONGEST.substring(0, length);
      assertThat(keys.holds(0, 7, utf8(around), length, length)).isTrue();
      assertThat(keys.holds(0, 7, utf8(around + "-".repeat(30)), length, length)).isTrue();
      assertThat(keys.number(0)).isEqualTo(length);
    }
  }

  @Test
  void anyOtherByteLengthOrHashIsAnotherToken() {
    keys.keep(0, 1, 7, utf8(LONGEST), 0, 20);
    assertThat(keys.holds(0, 8, utf8(LONGEST), 0, 20)).isFalse();
    assertThat(keys.holds(0, 7, utf8(LONGEST), 0, 19)).isFalse();
    assertThat(keys.holds(0, 7, utf8(LONGEST), 0, 21)).isFalse();
    for (int i = 0; i < 20; i++) {
      byte[] other = utf8(LONGEST);
      other[i]++;
      assertThat(keys.holds(0, 7, other, 0, 20)).as("byte %d", i).isFalse();
    }
  }

  @Test
  void tokensThatAreTooLongHaveNoSlot() {
    byte[] utf8 = utf8(LONGEST + "y");
    int slot = keys.slot(7, utf8.length);
    assertThat(slot).isEqualTo(keys.slots());
    keys.keep(slot, 1, 7, utf8, 0, utf8.length);
    assertThat(keys.holds(slot, 7, utf8, 0, utf8.length)).isFalse();
  }
}
