package dev.sluice.refine.signal.datatrove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.CharacterClasses;
import dev.sluice.refine.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class BadWordsTest {

  private static final BadWords SEPARATED =
      new BadWords(List.of("bad", "bad egg", "ox", "\uD83D\uDD95", "z"), true);

  @Test
  void anEntryOfAnyLengthIsFoundWhateverItsCase() {
    assertThat(count(SEPARATED, "bad Ox Z BAD")).isEqualTo(4);
  }

  @Test
  void twoEntriesThatStartInOnePlaceCountOnce() {
    assertThat(count(SEPARATED, "a bad egg")).isEqualTo(1);
  }

  @Test
  void aWordThatOnlyBeginsOrEndsWithAnEntryIsNone() {
    assertThat(count(SEPARATED, "badly oxen abad box zz z_ 1z")).isZero();
  }

  @Test
  void marksAroundAnEntryDoNotHideIt() {
    assertThat(count(SEPARATED, "(bad)\nox, \"z\"")).isEqualTo(3);
  }

  @Test
  void anEntryThatIsNoWordStandsBesideMarksOnly() {
    assertThat(count(SEPARATED, "\uD83D\uDD95 !\uD83D\uDD95! a\uD83D\uDD95 \uD83D\uDD95a"))
        .isEqualTo(2);
  }

  @Test
  void withoutSeparatedWordsAnEntryIsFoundAnywhere() {
    BadWords anywhere = new BadWords(List.of("\u5148", "\u751F\u5F92", "abc"), false);

    assertThat(count(anywhere, "\u5148\u751F\u5F92\u751F")).isEqualTo(2);
    assertThat(count(anywhere, "xabcx\u5148")).isEqualTo(2);
  }

  @Test
  void shorterTextsThanEntriesHaveNone() {
    assertThat(count(SEPARATED, "")).isZero();
    assertThat(count(SEPARATED, "b")).isZero();
    assertThat(count(SEPARATED, "ba")).isZero();
  }

  /** The sieve takes an entry's word characters to be those of the text. */
  @Test
  void noCharacterIsAWordCharacterInOneCaseOnly() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      assertThat(CharacterClasses.isWord(EntryStarts.lower(character)))
          .as("U+%04X", character)
          .isEqualTo(CharacterClasses.isWord(character));
    }
  }

  private static int count(BadWords words, String text) {
    return words.count(new Document(text));
  }
}
