package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordHasherTest {

  @Test
  void wordsAreRunsOfLettersNumbersAndUnderscores() {
    assertThat(WordHasher.hash("a_1, Straße—x²  Ⅳ"))
        .containsExactly(hash("a_1"), hash("straße"), hash("x²"), hash("ⅳ"));
  }

  @Test
  void caseMakesNoDifference() {
    assertThat(WordHasher.hash("ÀB cD")).isEqualTo(WordHasher.hash("àb CD"));
  }

  @Test
  void combiningMarksSeparateAsInPython() {
    assertThat(WordHasher.hash("e\u0301a")).containsExactly(hash("e"), hash("a"));
  }

  @Test
  void supplementaryLettersAreOneCharacter() {
    assertThat(WordHasher.hash("𝒜b 😀 𠀀")).containsExactly(hash("𝒜b"), hash("𠀀"));
  }

  @Test
  void unpairedSurrogatesSeparate() {
    assertThat(WordHasher.hash("a\uD800b")).containsExactly(hash("a"), hash("b"));
  }

  @Test
  void textWithoutWordsHasNone() {
    assertThat(WordHasher.hash("")).isEmpty();
    assertThat(WordHasher.hash(" .,;😀\n")).isEmpty();
  }

  @Test
  void manyShortWordsAreAllFound() {
    assertThat(WordHasher.hash("a ".repeat(1000))).hasSize(1000).containsOnly(hash("a"));
  }

  private static long hash(String word) {
    long[] hashes = WordHasher.hash(word);
    assertThat(hashes).hasSize(1);
    return hashes[0];
  }
}
