package dev.sluice.refine.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import java.util.List;
import java.util.Random;
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
  void aDocumentHasTheWordsOfItsText() {
    String[] pieces = {
      "Don't",
      "stop",
      ".",
      "5km",
      "(or",
      "so)",
      "e.g.",
      "N.Y.",
      ":)",
      "cannot",
      " ",
      " ",
      "\n",
      "\u00A0",
      "can",
      "not",
      "—",
      "a-b",
      "http://a.b/c?d",
      "“quoted”"
    };
    Random random = new Random(29);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Document document = new Document(text.toString());
      Words plain = WordRules.ENGLISH.cut(document.sharedCodePoints());
      Words once = Words.of(WordRules.ENGLISH.cut(document).inOrder());

      assertThat(once.size()).as(text.toString()).isEqualTo(plain.size());
      for (int word = 0; word < plain.size(); word++) {
        assertThat(once.start(word)).isEqualTo(plain.start(word));
        assertThat(once.end(word)).isEqualTo(plain.end(word));
      }
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
