package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShingleSketchTest {

  @Test
  void similarityOfWholeSketchesIsExact() {
    assertThat(sketch(1, 0, 800).jaccard(sketch(1, 200, 1000))).isEqualTo(600.0 / 1000);
    assertThat(sketch(1, 0, 800).jaccard(sketch(1, 0, 800))).isEqualTo(1);
    assertThat(sketch(1, 0, 800).jaccard(sketch(2, 0, 800))).isZero();
    assertThat(sketch(1, 0, 1).jaccard(sketch(1, 0, 4096))).isEqualTo(1.0 / 4096);
  }

  @Test
  void similarityOfLongTextsIsEstimatedWithinItsError() {
    double sum = 0;
    int trials = 100;
    for (int seed = 0; seed < trials; seed++) {
      double error = sketch(seed, 0, 18_000).jaccard(sketch(seed, 2_000, 20_000)) - 0.8;
      assertThat(error).isCloseTo(0, within(5 * 0.008));
      sum += error;
    }
    assertThat(sum / trials).isCloseTo(0, within(5 * 0.008 / Math.sqrt(trials)));
  }

  @Test
  void longTextAndAShortOneThatIsPartOfItAreComparedByWhatBothHold() {
    assertThat(sketch(3, 0, 40_000).jaccard(sketch(3, 0, 2_000)))
        .isCloseTo(0.05, within(5 * 0.008));
  }

  @Test
  void similarityIsSymmetricAndTheSameForWhoAsksForNoLess() {
    Random random = new Random(4);
    for (int trial = 0; trial < 400; trial++) {
      int most = trial % 2 == 0 ? 9_000 : 400; // sampled, or whole
      ShingleSketch one = sketch(1, random.nextInt(50), 60 + random.nextInt(most));
      ShingleSketch other = sketch(1, random.nextInt(50), 60 + random.nextInt(most));

      double similarity = one.jaccard(other);
      assertThat(similarity).isEqualTo(other.jaccard(one)).isBetween(0.0, 1.0);
      assertThat(one.jaccard(other, similarity)).isEqualTo(similarity);
      assertThat(one.jaccard(other, similarity / 2)).isEqualTo(similarity);
      double more = Math.min(1, Math.nextUp(similarity) + random.nextDouble() / 4);
      if (similarity < more) {
        assertThat(one.jaccard(other, more)).isLessThan(more);
      }
    }
  }

  @Test
  void repeatedShinglesCountOnce() {
    long[] twice = new long[200];
    long[] once = shingles(5, 0, 100);
    System.arraycopy(once, 0, twice, 0, 100);
    System.arraycopy(once, 0, twice, 100, 100);

    assertThat(ShingleSketch.of(twice)).isEqualTo(ShingleSketch.of(once));
  }

  @Test
  void bytesAreReadBackAndFew() {
    Random random = new Random(6);
    for (int trial = 0; trial < 300; trial++) {
      ShingleSketch sketch = sketch(trial, 0, 1 + random.nextInt(trial < 290 ? 600 : 30_000));

      assertThat(ShingleSketch.fromBytes(sketch.toBytes()))
          .isEqualTo(sketch)
          .hasSameHashCodeAs(sketch);
    }
    assertThat(sketch(1, 0, 640).toBytes().length).isLessThan(640 * 3 + 80);
    assertThat(sketch(1, 0, 1_000_000).toBytes().length).isLessThan(4096 * 2);
  }

  @Test
  void extremesAreReadBack() {
    for (long[] shingles :
        new long[][] {{0}, {-1L}, {0, -1L}, {0, 1L << 33, 1L << 34, -1L}, {1L << 33}}) {
      ShingleSketch sketch = ShingleSketch.of(shingles);

      assertThat(ShingleSketch.fromBytes(sketch.toBytes())).isEqualTo(sketch);
    }
  }

  /** Damaged state must not be taken for a sketch that ends elsewhere, nor run on. */
  @Test
  void damagedBytesAreRefusedOrReadAsSomeSketch() {
    ShingleSketch sketch = sketch(8, 0, 300);
    byte[] bytes = sketch.toBytes();
    for (int length = 0; length < bytes.length - 1; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sketch.jaccard(ShingleSketch.fromBytes(cut)));
    }
    Random random = new Random(9);
    Set<String> outcomes = new HashSet<>();
    for (int trial = 0; trial < 2_000; trial++) {
      byte[] damaged = bytes.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      try {
        outcomes.add(sketch.jaccard(ShingleSketch.fromBytes(damaged)) <= 1 ? "read" : "beyond 1");
      } catch (IllegalArgumentException e) {
        outcomes.add("refused");
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder("read", "refused");
  }

  private static ShingleSketch sketch(long seed, int from, int to) {
    return ShingleSketch.of(shingles(seed, from, to));
  }

  private static long[] shingles(long seed, int from, int to) {
    long[] shingles = new long[to - from];
    for (int i = from; i < to; i++) {
      shingles[i - from] = SplitMix64.mix(SplitMix64.mix(seed + 1) + i);
    }
    return shingles;
  }
}
