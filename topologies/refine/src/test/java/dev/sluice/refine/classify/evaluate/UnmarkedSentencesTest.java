package dev.sluice.refine.classify.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.signal.SpanValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnmarkedSentencesTest {

  @Test
  void sentencesThatAMarkTouchesAreLeftOut() {
    String text = "😀 One. Two is bad. Three. Four is bad too.";
    List<SpanValue> marks = List.of(new SpanValue(14, 17, null), new SpanValue(26, 29, null));
    assertThat(text.substring(15, 18)).isEqualTo("bad");
    assertThat(new UnmarkedSentences().of(text, marks)).isEqualTo("😀 One. Three.");
    assertThat(new UnmarkedSentences().of(text, List.of())).isEqualTo(text);
    assertThat(new UnmarkedSentences().of(text, List.of(new SpanValue(0, 43, null)))).isEmpty();
  }
}
