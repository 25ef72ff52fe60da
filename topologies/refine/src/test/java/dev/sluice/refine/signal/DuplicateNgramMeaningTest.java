package dev.sluice.refine.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.signal.dclm.DclmSignals;
import dev.sluice.refine.signal.dolma.DolmaSignals;
import dev.sluice.refine.signal.redpajama.RedPajamaSignals;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DuplicateNgramMeaningTest {

  @Test
  void everyNameIsThatOfASignalOfItsFamily() {
    Map.of(
            DuplicateNgramMeaning.RPV2, RedPajamaSignals.family(),
            DuplicateNgramMeaning.DOLMA, DolmaSignals.family(),
            DuplicateNgramMeaning.DCLM, DclmSignals.family())
        .forEach(
            (meaning, family) -> {
              for (int n = DuplicateNgramMeaning.SHORTEST; n <= 10; n++) {
                assertThat(family.signals())
                    .extracting(signal -> signal.definition().name())
                    .contains(meaning.signal(n));
              }
            });
  }
}
