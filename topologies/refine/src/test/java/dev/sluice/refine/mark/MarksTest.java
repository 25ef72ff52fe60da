package dev.sluice.refine.mark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void everyKindIsFoundWhereItStands() {
    Marks marks = new Document("A {k} #1. Oh? \u2026\r\n").view(Marks.VIEW);

    assertThat(indexes(marks.symbols())).containsExactly(6, 8, 14, 15);
    assertThat(indexes(marks.sentenceEnds())).containsExactly(8, 12);
    assertThat(indexes(marks.phrases())).containsExactly(2, 3);
    assertThat(indexes(marks.personal())).containsExactly(0, 7, 12);
    assertThat(indexes(marks.breaks())).containsExactly(1, 2, 4, 5, 6, 8, 9, 12, 13, 14, 15, 16);
  }

  @Test
  void anEmptyTextHasNone() {
    Marks marks = new Document("").view(Marks.VIEW);

    assertThat(indexes(marks.breaks())).isEmpty();
    assertThat(indexes(marks.personal())).isEmpty();
  }

  @Test
  void aLongTextOfMarksAloneHasThemAll() {
    Marks marks = new Document("?".repeat(10_000)).view(Marks.VIEW);

    assertThat(marks.breaks().size()).isEqualTo(10_000);
    assertThat(marks.sentenceEnds().size()).isEqualTo(10_000);
    assertThat(marks.personal().at(9_999)).isEqualTo(9_999);
  }

  @Test
  void charactersBeyondTheBasicPlaneAreToldApart() {
    String digit = Character.toString(0x1D7D9);
    String letter = Character.toString(0x1D400);
    String sameLowBitsAsFullStop = Character.toString(0x1002E);
    String emoji = Character.toString(0x1F600);
    Document document =
        new Document(("x. " + digit + letter + sameLowBitsAsFullStop + emoji).repeat(700));
    Marks marks = document.view(Marks.VIEW);

    assertThat(indexes(marks.breaks()))
        .isEqualTo(matching(document, it -> !CharacterClasses.isWord(it)));
    assertThat(indexes(marks.symbols())).isEqualTo(matching(document, it -> it == '.'));
    assertThat(indexes(marks.personal())).isEqualTo(matching(document, Character::isDigit));
  }

  private static int[] matching(Document document, IntPredicate kind) {
    return IntStream.range(0, document.length())
        .filter(i -> kind.test(document.codePoint(i)))
        .toArray();
  }

  private static int[] indexes(Places places) {
    return IntStream.range(0, places.size()).map(places::at).toArray();
  }
}
