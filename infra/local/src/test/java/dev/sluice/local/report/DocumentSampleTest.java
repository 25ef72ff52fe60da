package dev.sluice.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DocumentSampleTest {

  @Test
  void quantilesOfFewDocumentsAreExact() {
    DocumentSample sample = new DocumentSample();
    for (int i = 1; i <= 100; i++) {
      Map<String, Double> signals = new HashMap<>();
      signals.put("a", (double) i);
      signals.put("b", i % 2 == 0 ? null : (Double) 7.0);
      signals.put("c", null);
      sample.add("id" + i, signals);
    }

    assertThat(sample.quantiles()).containsOnlyKeys("a", "b");
    assertThat(sample.quantiles().get("a")).containsExactly(100, 1, 5, 25, 50, 75, 95, 100);
    assertThat(sample.quantiles().get("b")).containsExactly(50, 7, 7, 7, 7, 7, 7, 7);
  }

  @Test
  void aSignalThatOnlyLaterDocumentsHaveIsCountedWhereItIs() {
    DocumentSample sample = new DocumentSample();
    sample.add("1", Map.of("a", 1.0));
    sample.add("2", Map.of("a", 1.0, "b", 2.0, "c", 3.0));
    sample.add("3", Map.of("c", 5.0));

    assertThat(sample.quantiles().get("c")[0]).isEqualTo(2);
    assertThat(sample.quantiles().get("a")[0]).isEqualTo(2);
    assertThat(sample.quantiles().get("b")[0]).isEqualTo(1);
  }

  @Test
  void manyDocumentsInAnyOrderGiveTheSameQuantilesNearTheTrueOnes() {
    Random random = new Random(6);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      numbers.add(i);
    }
    String[] ids = new String[numbers.size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
    DocumentSample inOrder = sample(numbers, ids);
    Collections.shuffle(numbers, random);
    DocumentSample shuffled = sample(numbers, ids);

    assertThat(inOrder.size()).isEqualTo(DocumentSample.MOST);
    assertThat(shuffled.quantiles().get("a")).isEqualTo(inOrder.quantiles().get("a"));
    assertThat(inOrder.quantiles().get("a")[4]).isCloseTo(30_000, within(60_000 * 0.018));
    assertThat(inOrder.quantiles().get("a")[6]).isCloseTo(57_000, within(60_000 * 0.018));
  }

  @Test
  void thereIsAnEndToTheSignalsItKeeps() {
    DocumentSample sample = new DocumentSample();
    Map<String, Double> signals = new HashMap<>();
    for (int i = 0; i < 2 * DocumentSample.MOST_SIGNALS; i++) {
      signals.put("s" + i, 1.0);
    }
    sample.add("1", signals);

    assertThat(sample.quantiles()).hasSize(DocumentSample.MOST_SIGNALS);
  }

  private static DocumentSample sample(List<Integer> numbers, String[] ids) {
    DocumentSample sample = new DocumentSample();
    numbers.forEach(i -> sample.add(ids[i], Map.of("a", (double) i)));
    return sample;
  }
}
