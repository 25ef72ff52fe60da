package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RadixSortTest {
  @Test
  void numbersAscendWhateverTheirCountAndTheirSize() {
    Random random = new Random(1);
    for (int size : new int[] {0, 1, 255, 256, 257, 1000, 5000}) {
      for (int bound : new int[] {1, 3000, 1 << 22, Integer.MAX_VALUE}) {
        int[] numbers = random.ints(size, 0, bound).toArray();
        if (size > 0) {
          numbers[size / 2] = bound;
        }
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);

        assertThat(RadixSort.ascending(numbers)).isEqualTo(sorted);
      }
    }
  }
}
