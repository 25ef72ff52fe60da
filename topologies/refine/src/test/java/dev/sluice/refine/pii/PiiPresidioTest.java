package dev.sluice.refine.pii;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in presidio-research's synthetic sentences; prints the table. */
class PiiPresidioTest {

  @ParameterizedTest
  @ValueSource(strings = {"synth_dataset_v2.json", "generated_small.json"})
  void findsWhatIsLabelledAndLittleElse(String file) {
    PiiScore score = PiiScore.of(PresidioSentences.read(file).sentences());

    System.out.println(file + "\n" + score.table() + score.misses());
    for (PiiType type : score.types()) {
      assertThat(score.precision(type)).as("precision of %s", type).isGreaterThanOrEqualTo(0.95);
      assertThat(score.recall(type)).as("recall of %s", type).isGreaterThanOrEqualTo(0.90);
    }
  }

  @Test
  void everyTypeThatIsLabelledIsScored() {
    PiiScore score = PiiScore.of(PresidioSentences.read("synth_dataset_v2.json").sentences());

    assertThat(score.types())
        .containsExactlyInAnyOrder(
            PiiType.EMAIL, PiiType.IBAN, PiiType.IP, PiiType.CARD, PiiType.SSN, PiiType.PHONE);
  }
}
