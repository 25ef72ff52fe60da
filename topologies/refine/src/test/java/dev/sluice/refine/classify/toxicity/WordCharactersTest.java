package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordCharactersTest {

  private static int kind(String text) {
    return WordCharacters.kind(text.toCharArray(), 0, text.length());
  }

  @Test
  void lettersDigitsAndMarksBelongToWords() {
    for (String c : new String[] {"a", "Z", "0", "é", "\u0301", "字", "\u0661", "\uD835\uDC00"}) {
      assertThat(kind(c)).as(c).isGreaterThan(WordCharacters.NONE);
    }
  }

  @Test
  void signsAreLookedAtAndAllElseSeparates() {
    for (String c : new String[] {"!", "?", "@", "&"}) {
      assertThat(kind(c)).as(c).isEqualTo(WordCharacters.SIGN);
    }
    for (String c : new String[] {" ", "\n", "\0", "_", "*", "’", "😀", "\uD835", "\uDC00"}) {
      assertThat(kind(c)).as(c).isEqualTo(WordCharacters.NONE);
    }
  }

  @Test
  void onlyAsciiLettersAndDigitsArePlain() {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      boolean plain = c < 0x80 && Character.isLetterOrDigit(c);
      int lower = WordCharacters.lower((char) c);
      assertThat(WordCharacters.isPlain(lower)).isEqualTo(plain);
      if (plain) {
        assertThat(lower).isEqualTo(Character.toLowerCase(c));
        assertThat(WordCharacters.isLetter(lower)).isEqualTo(Character.isLetter(c));
      }
    }
  }
}
