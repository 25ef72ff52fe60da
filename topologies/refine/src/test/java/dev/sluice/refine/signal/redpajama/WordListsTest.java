package dev.sluice.refine.signal.redpajama;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.signal.SignalCatalogue;
import dev.sluice.refine.signal.Signals;
import dev.sluice.refine.signal.Subjects;
import org.junit.jupiter.api.Test;

class WordListsTest {

  private static final String TEXT = "that is the name of the river in the hills";

  @Test
  void aListIsFoundByAnyCodeOfItsLanguage() {
    Signals expected = measure("en");

    assertThat(expected.document().get("rps_doc_stop_word_fraction")).isGreaterThan(0.5);
    assertThat(measure("eng_Latn")).isEqualTo(expected);
    assertThat(measure("eng")).isEqualTo(expected);
  }

  @Test
  void aLanguageWithoutAListHasNoStopWords() {
    for (String language : new String[] {"jpn_Jpan", "xyz", null}) {
      assertThat(measure(language).document()).containsEntry("rps_doc_stop_word_fraction", null);
    }
  }

  private static Signals measure(String language) {
    return SignalCatalogue.measure(Subjects.of(TEXT, language));
  }
}
