package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import org.junit.jupiter.api.Test;

class WordListsTest {

  private static final Document TEXT = new Document("that is the name of the river in the hills");

  @Test
  void aListIsFoundByAnyCodeOfItsLanguage() {
    Signals expected = SignalCatalogue.measure(TEXT, "en");

    assertThat(expected.document().get("rps_doc_stop_word_fraction")).isGreaterThan(0.5);
    assertThat(SignalCatalogue.measure(TEXT, "eng_Latn")).isEqualTo(expected);
    assertThat(SignalCatalogue.measure(TEXT, "eng")).isEqualTo(expected);
  }

  @Test
  void aLanguageWithoutAListHasNoStopWords() {
    for (String language : new String[] {"jpn_Jpan", "xyz", "", null}) {
      assertThat(SignalCatalogue.measure(TEXT, language).document())
          .containsEntry("rps_doc_stop_word_fraction", null);
    }
  }
}
