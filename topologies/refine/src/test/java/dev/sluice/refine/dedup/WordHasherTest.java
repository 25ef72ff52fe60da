package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;

class WordHasherTest {

  @Test
  void wordsAreRunsOfLettersNumbersAndUnderscores() {
    assertThat(hashes("a_1, Straße—x²  Ⅳ"))
        .containsExactly(hash("a_1"), hash("straße"), hash("x²"), hash("ⅳ"));
  }

  @Test
  void caseMakesNoDifference() {
    assertThat(hashes("ÀB cD")).isEqualTo(hashes("àb CD"));
  }

  @Test
  void combiningMarksSeparateAsInPython() {
    assertThat(hashes("e\u0301a")).containsExactly(hash("e"), hash("a"));
  }

  @Test
  void ideographsAndKanaAreWordsOfTheirOwn() {
    assertThat(hashes("abc漢字xかな𠀀カ 한국어"))
        .containsExactly(
            hash("abc"),
            hash("漢"),
            hash("字"),
            hash("x"),
            hash("か"),
            hash("な"),
            hash("𠀀"),
            hash("カ"),
            hash("한국어"));
  }

  @Test
  void everySigmaIsTheSame() {
    assertThat(hashes("ΟΔΟΣ οδος")).containsExactly(hash("οδοσ"), hash("οδοσ"));
  }

  @Test
  void supplementaryLettersAreOneCharacter() {
    assertThat(hashes("𝒜b 😀 𝒞")).containsExactly(hash("𝒜b"), hash("𝒞"));
  }

  @Test
  void unpairedSurrogatesSeparate() {
    assertThat(hashes("a\uD800b")).containsExactly(hash("a"), hash("b"));
  }

  @Test
  void textWithoutWordsHasNone() {
    assertThat(hashes("")).isEmpty();
    assertThat(hashes(" .,;😀\n")).isEmpty();
  }

  @Test
  void manyShortWordsAreAllFound() {
    assertThat(hashes("a ".repeat(1000))).hasSize(1000).containsOnly(hash("a"));
  }

  private static long hash(String word) {
    long[] hashes = hashes(word);
    assertThat(hashes).hasSize(1);
    return hashes[0];
  }

  private static long[] hashes(String text) {
    return WordHasher.hash(new Document(text));
  }
}
