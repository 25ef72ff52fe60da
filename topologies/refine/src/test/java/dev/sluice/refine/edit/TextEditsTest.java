package dev.sluice.refine.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextEditsTest {

  private static String apply(String text, Edit... edits) {
    return TextEdits.of(List.of(edits)).applyTo(text);
  }

  @Test
  void replacementsAndDeletionsCountCodePoints() {
    assertThat(apply("a😀b😀c", new Edit(1, 2, "XY"), Edit.deletion(3, 4))).isEqualTo("aXYbc");
  }

  @Test
  void noEditsLeaveTheSameString() {
    String text = "unchanged";
    assertThat(TextEdits.of(List.of()).applyTo(text)).isSameAs(text);
  }

  @Test
  void aDeletionThatCoversAReplacementWins() {
    assertThat(apply("0123456789", new Edit(3, 5, "X"), Edit.deletion(2, 6))).isEqualTo("016789");
    assertThat(apply("0123456789", new Edit(3, 5, "X"), Edit.deletion(3, 5))).isEqualTo("01256789");
  }

  @Test
  void deletionsThatTouchCoverTogether() {
    assertThat(apply("0123456789", new Edit(3, 7, "X"), Edit.deletion(2, 5), Edit.deletion(5, 8)))
        .isEqualTo("0189");
  }

  @Test
  void aReplacementThatADeletionCutsKeepsItsText() {
    assertThat(apply("0123456789", Edit.deletion(2, 5), new Edit(4, 7, "X"))).isEqualTo("01X789");
    assertThat(apply("0123456789", new Edit(2, 5, "X"), Edit.deletion(4, 7))).isEqualTo("01X789");
  }

  @Test
  void overlappingReplacementsBecomeTheFirst() {
    assertThat(apply("0123456789", new Edit(4, 8, "B"), new Edit(2, 5, "A"))).isEqualTo("01A89");
    assertThat(apply("0123456789", new Edit(2, 4, "B"), new Edit(2, 6, "A"))).isEqualTo("01A6789");
  }

  @Test
  void aCoveredReplacementTakesNoPartInMerging() {
    assertThat(apply("0123456789", new Edit(3, 6, "A"), new Edit(5, 8, "B"), Edit.deletion(2, 7)))
        .isEqualTo("01B89");
  }

  @Test
  void editsThatTouchStayApart() {
    assertThat(apply("0123", new Edit(0, 2, "A"), new Edit(2, 4, "B"))).isEqualTo("AB");
  }

  @Test
  void anEditBehindTheEndIsRefusedWithItsPlace() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> apply("😀😀", Edit.deletion(1, 3)))
        .withMessage("edit from 1 to 3 of a text of 2 code points");
  }

  @Test
  void anEditTakesSomethingAway() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Edit(3, 3, "x"))
        .withMessage("edit from 3 to 3: allowed is 0 <= charStart < charEnd");
    assertThatIllegalArgumentException().isThrownBy(() -> Edit.deletion(-1, 3));
  }

  /** Against the rules written down code point by code point. */
  @Test
  void anyEditsInAnyOrderFollowTheRules() {
    Random random = new Random(1);
    for (int round = 0; round < 3000; round++) {
      String text = randomText(random);
      List<Edit> edits = randomEdits(random, text.codePointCount(0, text.length()));
      String expected = new EditOracle(text, edits).edited();
      for (int order = 0; order < 3; order++) {
        Collections.shuffle(edits, random);
        TextEdits made = TextEdits.of(edits);
        assertThat(made.applyTo(text)).as("%s on %s", edits, text).isEqualTo(expected);
        assertThat(TextEdits.of(made.edits())).isEqualTo(made);
      }
    }
  }

  @Test
  void whatNoEditTouchesStays() {
    Random random = new Random(2);
    for (int round = 0; round < 500; round++) {
      String text = randomText(random);
      int length = text.codePointCount(0, text.length());
      List<Edit> deletions = new ArrayList<>();
      boolean[] gone = new boolean[length];
      for (Edit edit : randomEdits(random, length)) {
        deletions.add(Edit.deletion(edit.charStart(), edit.charEnd()));
        java.util.Arrays.fill(gone, edit.charStart(), edit.charEnd(), true);
      }
      int[] points = text.codePoints().toArray();
      StringBuilder left = new StringBuilder();
      for (int i = 0; i < length; i++) {
        if (!gone[i]) {
          left.appendCodePoint(points[i]);
        }
      }
      assertThat(TextEdits.of(deletions).applyTo(text)).isEqualTo(left.toString());
    }
  }

  @Test
  void aMillionEditsAreNoWorkForMinutes() {
    String text = "ab".repeat(1_000_000);
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < 1_000_000; i++) {
      edits.add(new Edit(2 * i, 2 * i + 1, "xyz"));
    }
    assertThat(TextEdits.of(edits).applyTo(text)).hasSize(4_000_000).startsWith("xyzbxyzb");
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(20);
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F600 + i : 'a' + i);
    }
    return text.toString();
  }

  private static List<Edit> randomEdits(Random random, int length) {
    List<Edit> edits = new ArrayList<>();
    for (int count = random.nextInt(7); count > 0; count--) {
      int start = random.nextInt(length);
      int end = start + 1 + random.nextInt(length - start);
      edits.add(new Edit(start, end, random.nextInt(2) == 0 ? "" : "<" + count + ">"));
    }
    return edits;
  }
}
