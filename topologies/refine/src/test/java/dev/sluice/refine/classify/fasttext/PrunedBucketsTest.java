package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrunedBucketsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 5_000, 1 << 23, 1 << 24, Integer.MAX_VALUE})
  void everyKeptBucketHasItsLastRowAndNoOtherHasOne(int all) {
    SplittableRandom random = new SplittableRandom(all);
    int[] kept = random.ints(1000, 0, all).toArray();
    kept[0] = all - 1;
    kept[1] = 0;
    int[] rows = random.ints(kept.length, 0, Integer.MAX_VALUE).toArray();
    Map<Integer, Integer> expected = new HashMap<>();
    for (int i = 0; i < kept.length; i++) {
      expected.put(kept[i], rows[i]);
    }

    PrunedBuckets pruned = new PrunedBuckets(kept, rows, all);

    expected.forEach((bucket, row) -> assertThat(pruned.row(bucket)).isEqualTo(row));
    random
        .ints(10_000, 0, all)
        .forEach(
            bucket -> assertThat(pruned.row(bucket)).isEqualTo(expected.getOrDefault(bucket, -1)));
  }

  @Test
  void aModelMayHaveKeptNone() {
    assertThat(new PrunedBuckets(new int[0], new int[0], 100).row(99)).isEqualTo(-1);
  }
}
