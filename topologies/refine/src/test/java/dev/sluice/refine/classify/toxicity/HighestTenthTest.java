package dev.sluice.refine.classify.toxicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HighestTenthTest {
  private final HighestTenth tenth = new HighestTenth();

  @Test
  void theMeanIsThatOfTheHighestTenthToTheLastBit() {
    SplittableRandom random = new SplittableRandom(20_261_121);
    for (int size = 1; size < 400; size++) {
      float[] numbers = new float[size];
      tenth.clear();
      for (int i = 0; i < size; i++) {
        numbers[i] = random.nextInt(20) == 0 ? 0.5f : (float) (random.nextDouble() * 20 - 10);
        tenth.add(numbers[i]);
      }
      Arrays.sort(numbers);
      double sum = 0;
      int counted = (size + 9) / 10;
      for (int i = size - counted; i < size; i++) {
        sum += numbers[i];
      }

      assertThat(tenth.mean()).isEqualTo(sum / counted);
      assertThat(tenth.highest()).isEqualTo(numbers[size - 1]);
    }
  }

  @Test
  void nothingHasNoMean() {
    tenth.clear();

    assertThat(tenth.mean()).isNaN();
  }
}
