package dev.sluice.refine.signal.dolma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.refine.signal.segment.ReferenceValues;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every signal against Dolma 1.2.1 itself, bit for bit. */
class DolmaParityTest {

  @Test
  void everySignalEqualsTheReferenceOnTheFixture() throws IOException {
    List<String> differences = new ArrayList<>();
    for (ReferenceValues reference : ReferenceValues.fixture()) {
      differences.addAll(reference.differences(DolmaSignals.family()));
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void everySignalEqualsTheReferenceOnEveryGoldenDocument() throws IOException {
    List<ReferenceValues> golden = ReferenceValues.golden();
    List<String> differences = new ArrayList<>();
    for (ReferenceValues reference : golden) {
      differences.addAll(reference.differences(DolmaSignals.family()));
    }
    assertThat(differences).isEmpty();
    assertThat(golden).hasSize(329);
  }
}
