package dev.sluice.refine.signal.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;

class RepeatedSegmentsTest {

  @Test
  void everyCopyOfALineCountsTheFirstOneToo() {
    RepeatedSegments lines = lines("ab\nc\nab\n\nab");

    assertThat(lines.repeated()).isEqualTo(3);
    assertThat(lines.repeatedCharacters()).isEqualTo(6);
    assertThat(lines.characters()).isEqualTo(7);
  }

  @Test
  void onlyALaterCopyRepeatsAnEarlierLine() {
    RepeatedSegments lines = lines("ab\nc\nab\n \nab ");

    assertThat(lines.repeatsEarlier(0)).isFalse();
    assertThat(lines.repeatsEarlier(1)).isFalse();
    assertThat(lines.repeatsEarlier(2)).isTrue();
    assertThat(lines.repeatsEarlier(4)).isFalse();
  }

  private static RepeatedSegments lines(String text) {
    return new Document(text).view(RepeatedSegments.OF_LINES);
  }
}
