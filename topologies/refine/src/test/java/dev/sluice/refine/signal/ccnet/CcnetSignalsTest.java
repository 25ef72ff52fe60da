package dev.sluice.refine.signal.ccnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.signal.DocumentSignal;
import dev.sluice.refine.signal.Signal;
import org.junit.jupiter.api.Test;

class CcnetSignalsTest {

  @Test
  void lengthsAreCodePointsAndLinesLieBetweenNewlines() {
    assertThat(measure("length", "a𝒜é\n")).isEqualTo(4);
    assertThat(measure("nlines", "one")).isEqualTo(1);
    assertThat(measure("nlines", "one\n\ntwo")).isEqualTo(3);
    assertThat(measure("nlines", "one\n")).isEqualTo(2);
    assertThat(measure("nlines", "")).isZero();
    assertThat(measure("length", "")).isZero();
  }

  @Test
  void originalSizesEqualTheOthersSinceNothingWasRemoved() {
    assertThat(measure("original_length", "a\nb")).isEqualTo(3);
    assertThat(measure("original_nlines", "a\nb")).isEqualTo(2);
  }

  @Test
  void languageScoreIsTheDetectorsAndUndefinedWithoutLanguage() {
    assertThat(measure("language_score", "a")).isEqualTo(0.75);
    assertThat(
            signal("language_score").measure(new Subject(new Document(""), "", null, null, null)))
        .isNaN();
  }

  private static double measure(String name, String text) {
    Language language = new Language("eng_Latn", 0.75);
    return signal(name).measure(new Subject(new Document(text), text, language, null, null));
  }

  private static DocumentSignal signal(String name) {
    for (Signal signal : CcnetSignals.family().signals()) {
      if (signal.definition().name().equals("ccnet_" + name)) {
        return (DocumentSignal) signal;
      }
    }
    throw new AssertionError("no signal ccnet_" + name);
  }
}
