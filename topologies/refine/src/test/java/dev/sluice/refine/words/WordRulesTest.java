package dev.sluice.refine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordRulesTest {

  private static final String ALPHABET = "ab CUS$.…,:'’-+*^/=<>()[]#@%09 \n\t°Cfk😀é中。\u0301";

  @Test
  void everyCharacterButWhiteSpaceIsInExactlyOneWord() {
    SplittableRandom random = new SplittableRandom(4);
    int[] alphabet = ALPHABET.codePoints().toArray();
    for (int round = 0; round < 2_000; round++) {
      int[] text =
          random.ints(random.nextInt(60), 0, alphabet.length).map(i -> alphabet[i]).toArray();
      for (WordRules rules : List.of(WordRules.ENGLISH, WordRules.ANY)) {
        Words words = rules.cut(text);
        int at = 0;
        for (int word = 0; word < words.size(); word++) {
          while (at < words.start(word)) {
            assertThat(Character.isWhitespace(text[at++])).isTrue();
          }
          assertThat(words.end(word)).isGreaterThan(at);
          at = words.end(word);
        }
        while (at < text.length) {
          assertThat(Character.isWhitespace(text[at++])).isTrue();
        }
      }
    }
  }

  @Test
  void aRangeThatWhiteSpaceBoundsHasTheWordsOfTheWholeText() {
    int[] text = "Don't stop. It's 5km (or so) to e.g. N.Y.".codePoints().toArray();
    Words whole = WordRules.ENGLISH.cut(text);
    Words part = WordRules.ENGLISH.cut(text, 12, 29);

    int first = whole.firstFrom(12);

    assertThat(part.size()).isEqualTo(whole.firstFrom(29) - first);
    for (int word = 0; word < part.size(); word++) {
      assertThat(part.start(word)).isEqualTo(whole.start(first + word));
      assertThat(part.end(word)).isEqualTo(whole.end(first + word));
    }
  }

  @Test
  void simplifiedTextHasNumbersMarksAndPunctuationReduced() {
    int[] text = "  Crème brûlée: 12.50 €,\tΟΔΟΣ ½ 1|2|3 İ 각 ".codePoints().toArray();

    int[] simplified = SimplifiedText.of(text);

    String jamo = "\u1100\u1161\u11A8";
    assertThat(new String(simplified, 0, simplified.length))
        .isEqualTo("creme brulee 0 € οδος ½ 0 0 0 i " + jamo);
  }

  @Test
  void aFullStopWithinAWordDoesNotMakeItsSigmaFinal() {
    int[] simplified = SimplifiedText.of("ΑΣ.Α ΑΣ. Α".codePoints().toArray());

    assertThat(new String(simplified, 0, simplified.length)).isEqualTo("ασ α ας α");
  }
}
