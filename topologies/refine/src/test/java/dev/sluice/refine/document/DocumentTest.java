package dev.sluice.refine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void lengthsAndOffsetsAreCodePoints() {
    Document document = new Document("😀 ok\n😀");

    assertThat(document.length()).isEqualTo(6);
    assertThat(document.lines().size()).isEqualTo(2);
    assertThat(document.lines().end(0)).isEqualTo(5);
    assertThat(document.rawWords().start(1)).isEqualTo(2);
  }

  @Test
  void everyNewlineEndsALineAndNothingElseDoes() {
    Document document = new Document("a\n\nb\r\u2028c\n");

    assertThat(document.lines().size()).isEqualTo(3);
    assertThat(document.lines().start(1)).isEqualTo(2);
    assertThat(document.lines().end(1)).isEqualTo(3);
    assertThat(new Document("").lines().size()).isZero();
  }

  @Test
  void normalisationDropsPunctuationLowersCollapsesAndDecomposes() {
    assertThat(words("  Don't\u00A0STOP -- l'Été!\n")).isEqualTo("dont stop le\u0301te\u0301");
    assertThat(words("ΟΔΥΣΣΕΥΣ ΑΣ.Α Σ")).isEqualTo("οδυσσευς ασα σ");
    assertThat(words("İ")).isEqualTo("i\u0307");
    assertThat(words("한")).isEqualTo(Normalizer.normalize("한", Normalizer.Form.NFD));
  }

  @Test
  void decompositionIsCanonicalWhateverTheMix() {
    Random random = new Random(3);
    int[] letters = {'a', 'é', 'ệ', 0x301, 0x316, 0x323, 'ג', 0x5B0, '각', '豈', 0x1F600, 0x344, 'ﬁ'};
    for (int i = 0; i < 2000; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        word.appendCodePoint(letters[random.nextInt(letters.length)]);
      }
      assertThat(words(word.toString())).isEqualTo(Normalizer.normalize(word, Normalizer.Form.NFD));
    }
  }

  @Test
  void equalWordsShareAnIdInTheOrderOfFirstOccurrence() {
    NormalisedWords words = new Document("b a B! c\na").normalisedWords();

    assertThat(words.size()).isEqualTo(5);
    assertThat(new int[] {words.id(0), words.id(1), words.id(2), words.id(3), words.id(4)})
        .containsExactly(0, 1, 0, 2, 1);
    assertThat(words.count(1)).isEqualTo(2);
    assertThat(words.lineStart(1)).isEqualTo(4);
    assertThat(words.lineLength(0)).isEqualTo(7);
  }

  @Test
  void repeatedNgramsAgreeWithAPlainCount() {
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int alphabet = 1 + random.nextInt(4);
      for (int j = random.nextInt(60); j >= 0; j--) {
        text.append("x".repeat(1 + random.nextInt(alphabet))).append(' ');
      }
      RepeatedNgrams fast = new Document(text.toString()).repeatedNgrams();
      PlainNgrams plain = new PlainNgrams(text.toString());
      for (int n = 2; n <= RepeatedNgrams.LONGEST_TOP; n++) {
        long top = fast.topCount(n) < 2 ? 0 : fast.topCount(n) * fast.firstTopCharacters(n);
        assertThat(top).isEqualTo(plain.topCharacters(n));
      }
      for (int n = 2; n <= RepeatedNgrams.LONGEST; n++) {
        assertThat(fast.coveredCharacters(n)).isEqualTo(plain.coveredCharacters(n));
      }
    }
  }

  private static String words(String text) {
    return new Document(text).normalisedWords().toString();
  }
}
