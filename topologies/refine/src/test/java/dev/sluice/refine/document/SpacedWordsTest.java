package dev.sluice.refine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpacedWordsTest {
  private static final String[] PIECES = {
    "a",
    "b",
    "the",
    "The",
    "longer-word",
    "a-word-of-more-than-sixteen",
    "é",
    "“",
    "😀",
    " ",
    " ",
    "  ",
    "\n",
    "\t",
    "\u00A0",
    "\u2028",
    "\u001C",
    "\u3000",
    "\0"
  };

  @Test
  void wordsAreWhatWhiteSpaceLeavesAndEqualOnesShareAnId() {
    Random random = new Random(17);
    for (int round = 0; round < 3000; round++) {
      String text = randomText(random, PIECES);
      Document document = new Document(text);
      SpacedWords words = document.spacedWords();
      List<String> expected = split(document);

      assertThat(read(document, words)).as(text).isEqualTo(expected);
      Map<String, Integer> ids = new HashMap<>();
      for (int word = 0; word < words.size(); word++) {
        ids.putIfAbsent(expected.get(word), ids.size());
        assertThat(words.id(word)).as(text).isEqualTo(ids.get(expected.get(word)));
      }
      assertThat(words.distinct()).isEqualTo(ids.size());
    }
  }

  @Test
  void eachLineHoldsTheWordsBetweenItsNewlines() {
    SpacedWords words = new Document("one two\n\n three \nfour").spacedWords();

    assertThat(List.of(0, 1, 2, 3, 4).stream().map(words::lineStart))
        .containsExactly(0, 2, 2, 3, 4);
  }

  @Test
  void textsOfMoreThan128OtherCharactersAreCutAndNumberedAsWell() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      text.appendCodePoint(0x4E00 + i).appendCodePoint(0x4E01 + i).append(' ');
    }
    Document document = new Document(text + text.toString());
    SpacedWords words = document.spacedWords();

    assertThat(words.size()).isEqualTo(800);
    assertThat(words.distinct()).isEqualTo(400);
    assertThat(words.id(799)).isEqualTo(399);
    assertThat(words.count(7)).isEqualTo(2);
  }

  @Test
  void rangesOfThePackedTextHaveEqualHashesWhereTheyAreEqual() {
    Random random = new Random(23);
    String[] many = new String[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = Character.toString(i < 200 ? 0x5000 + i : 'a' + i % 3);
    }
    for (String[] pieces : List.of(PIECES, many)) {
      String text = randomText(random, pieces).repeat(3);
      Document document = new Document(text);
      PackedText packed = document.packed();
      int[] plain = String.join("", split(document)).codePoints().toArray();
      Map<Long, String> byHash = new HashMap<>();
      assertThat(packed.length()).isEqualTo(plain.length);
      for (int at = 0; at < plain.length; at++) {
        for (int count = 1; count <= Math.min(20, plain.length - at); count++) {
          String range = new String(plain, at, count);
          assertThat(byHash.merge(packed.hash(at, count), range, (old, its) -> old))
              .isEqualTo(range);
        }
      }
      assertThat(byHash.values()).doesNotHaveDuplicates();
    }
  }

  private static String randomText(Random random, String[] pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static List<String> split(Document document) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= document.length(); i++) {
      if (i < document.length() && !CharacterClasses.isSpace(document.codePoint(i))) {
        word.appendCodePoint(document.codePoint(i));
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static List<String> read(Document document, SpacedWords words) {
    List<String> read = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      read.add(new String(document.sharedCodePoints(), words.start(word), words.length(word)));
    }
    return read;
  }
}
