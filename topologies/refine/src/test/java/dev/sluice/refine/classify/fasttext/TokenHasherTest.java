package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TokenHasherTest {

  @Test
  void asciiHashesAreThePublishedVectors() { // FNV-1a, 32 bits
    assertThat(hash("")).isEqualTo(0x811C9DC5);
    assertThat(hash("a")).isEqualTo(0xE40C292C);
    assertThat(hash("foobar")).isEqualTo(0xBF9CF968);
  }

  @Test
  void bytesAbove127CountAsNegativeNumbers() {
    byte[] utf8 = "é".getBytes(StandardCharsets.UTF_8);
    int expected = TokenHasher.START;
    for (byte next : utf8) {
      expected = (expected ^ (0xFFFFFF00 | (next & 0xFF))) * 16777619;
    }
    assertThat(TokenHasher.hash(utf8, 0, utf8.length)).isEqualTo(expected);
  }

  private static int hash(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return TokenHasher.hash(utf8, 0, utf8.length);
  }
}
