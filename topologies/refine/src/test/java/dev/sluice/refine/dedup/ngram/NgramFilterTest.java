package dev.sluice.refine.dedup.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NgramFilterTest {
  private static final int EXPECTED = 20_000;
  private static final FilterSize SIZE = FilterSize.of((long) EXPECTED * FilterSize.SHARDS, 0.01);

  @Test
  void whatWasAddedIsHeldAndFalsePositivesAreAsRareAsAsked() {
    NgramFilter filter = filled(1);
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < EXPECTED; i++) {
      assertThat(filter.holds(random.nextLong())).isTrue();
    }
    int falsePositives = 0;
    for (int i = 0; i < 10 * EXPECTED; i++) {
      falsePositives += filter.holds(random.nextLong()) ? 1 : 0;
    }
    assertThat(falsePositives / (10.0 * EXPECTED)).isBetween(0.008, 0.012);
  }

  @Test
  void bytesHoldAllThereIsAndDependOnTheSetAlone() {
    NgramFilter filter = filled(2);
    NgramFilter copy = NgramFilter.of(filter.sharedBytes().clone());
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < EXPECTED; i++) {
      assertThat(copy.add(random.nextLong())).isFalse();
    }
    assertThat(copy.sharedBytes()).isEqualTo(filter.sharedBytes());
    assertThat(copy.add(5)).isTrue();
    assertThat(copy.sharedBytes()).isNotEqualTo(filter.sharedBytes());
    filter.add(5);
    assertThat(copy.sharedBytes()).isEqualTo(filter.sharedBytes());
  }

  @Test
  void sizeIsTheOneOfTheFormula() {
    assertThat(SIZE.bits()).isBetween((long) (9.58 * EXPECTED), (long) (9.6 * EXPECTED));
    assertThat(SIZE.hashes()).isEqualTo(7);
    assertThat(FilterSize.of(100_000_000, 0.01).bytesOfAll()).isBetween(119_000_000L, 121_000_000L);
    assertThat(filled(3).sharedBytes()).hasSize((int) SIZE.bytes());
    assertThat(FilterSize.of(1000, 0.5).bytes()).isPositive();
    assertThat(FilterSize.of(100_000_000_000L, 1e-6).bytes()).isGreaterThan(1L << 31);
  }

  @Test
  void shardsAreTheHighestBits() {
    assertThat(FilterSize.shard(0)).isZero();
    assertThat(FilterSize.shard(-1)).isEqualTo(127);
    assertThat(FilterSize.shard(1L << 57)).isEqualTo(1);
  }

  private static NgramFilter filled(int seed) {
    NgramFilter filter = NgramFilter.empty(SIZE);
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < EXPECTED; i++) {
      filter.add(random.nextLong());
    }
    return filter;
  }
}
