package dev.sluice.refine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPartsTest {
  private final Document document = new Document("ab-cd ef ab-cd cd\n-ab");

  @Test
  void theRuleIsAskedOnceForEachDifferentWordAndItsPartsStandWhereTheWordDoes() {
    List<String> asked = new ArrayList<>();
    WordParts parts =
        WordParts.of(
            document,
            (start, end, found) -> {
              asked.add(text(start, end));
              cutAtHyphen(start, end, found);
            });

    assertThat(asked).containsExactly("ab-cd", "ef", "cd", "-ab");
    assertThat(parts.size()).isEqualTo(10);
    assertThat(parts.count(0)).isEqualTo(2);
    assertThat(texts(parts.inOrder()))
        .containsExactly("ab", "-", "cd", "ef", "ab", "-", "cd", "cd", "-", "ab");
  }

  @Test
  void equalPartsHaveEqualIdsWhateverWordTheyAreFrom() {
    WordSequence words = WordParts.of(document, this::cutAtHyphen).inOrder();

    assertThat(words.id(2)).isEqualTo(words.id(7)).isEqualTo(document.spacedWords().id(3));
    assertThat(words.id(0)).isEqualTo(words.id(9)).isNotEqualTo(words.id(2));
    assertThat(words.beginningAlphanumeric(document).size()).isEqualTo(7);
  }

  @Test
  void aRuleForTheWholeTextSeesItAtOnce() {
    WordParts parts = WordParts.ofWhole(document, (start, end, found) -> found.add(start, end));

    assertThat(texts(parts.inOrder())).containsExactly("ab-cd ef ab-cd cd\n-ab");
  }

  private void cutAtHyphen(int start, int end, Spans parts) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (document.codePoint(i) == '-') {
        if (i > from) {
          parts.add(from, i);
        }
        parts.add(i, i + 1);
        from = i + 1;
      }
    }
    if (from < end) {
      parts.add(from, end);
    }
  }

  private List<String> texts(WordSequence words) {
    List<String> texts = new ArrayList<>();
    for (int word = 0; word < words.size(); word++) {
      texts.add(text(words.start(word), words.end(word)));
    }
    return texts;
  }

  private String text(int start, int end) {
    return new String(document.sharedCodePoints(), start, end - start);
  }
}
