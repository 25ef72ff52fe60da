package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.dedup.PageHistory.Outcome;
import dev.sluice.refine.dedup.PageHistory.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageHistoryTest {

  @Test
  void newTextIsAVersionAndAnOldTextNone() {
    assertThat(story("a", "b", "b", "a", "c", "a"))
        .containsExactly("new", "new", "same as 1", "same as 0", "new", "same as 0");
  }

  @Test
  void firstVersionStaysWhereItAloneCounts() {
    PageHistory history = PageHistory.NONE;
    List<String> story = new ArrayList<>();
    for (String text : List.of("a", "b", "a", "b")) {
      Outcome outcome = history.nextAfterFirst(version(story.size(), text));
      history = outcome.history();
      story.add(word(outcome));
    }
    assertThat(story).containsExactly("new", "known by 0", "same as 0", "known by 0");
    assertThat(history.versions()).hasSize(1);
  }

  @Test
  void sameDocumentAgainIsNothing() {
    PageHistory history = PageHistory.NONE.next(version(3, "a")).history();
    assertThat(history.next(version(3, "a")))
        .isEqualTo(new Outcome(history, Optional.empty(), Optional.empty()));
  }

  @Test
  void historyIsBoundedAndKnowsTheLastTextsOnly() {
    String[] texts = new String[PageHistory.MOST_REMEMBERED + 3];
    for (int i = 0; i < texts.length - 2; i++) {
      texts[i] = "text " + i;
    }
    texts[texts.length - 2] = "text 1"; // the oldest that is known
    texts[texts.length - 1] = "text 0"; // forgotten
    List<String> story = story(texts);

    assertThat(story.get(texts.length - 2)).isEqualTo("same as 1");
    assertThat(story.get(texts.length - 1)).isEqualTo("new");
  }

  private static List<String> story(String... texts) {
    PageHistory history = PageHistory.NONE;
    List<String> story = new ArrayList<>();
    for (String text : texts) {
      Outcome outcome = history.next(version(story.size(), text));
      history = outcome.history();
      assertThat(history.versions()).hasSizeLessThanOrEqualTo(PageHistory.MOST_REMEMBERED);
      story.add(word(outcome));
    }
    return story;
  }

  private static String word(Outcome outcome) {
    return outcome
        .duplicate()
        .map(it -> "same as " + it.eventTime())
        .or(() -> outcome.first().map(it -> "known by " + it.eventTime()))
        .orElse("new");
  }

  private static Version version(long turn, String text) {
    return new Version(new Position(turn, "d"), text.hashCode());
  }
}
