package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The share of equal values follows the true Jaccard similarity of the shingle sets. */
class CollisionRateTest {
  private static final int PAIRS = 400;
  private static final int SHINGLES = 300;

  /**
   * Over 400 pairs of 128 values the mean has a standard deviation of at most sqrt(s(1-s)/51200),
   * 0.0022, if values were independent; 5 of these are allowed. The single estimate may spread at
   * most 1.25 times as far as independent values would.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.97})
  void estimateIsUnbiasedAndSpreadsLikeIndependentValues(double similarity) {
    Random random = new Random(7);
    int common = (int) Math.round(SHINGLES * similarity);
    double truth = (double) common / SHINGLES;
    MinHasher hasher = new MinHasher(128, 0x736C75696365L);
    double sum = 0;
    double squares = 0;
    for (int pair = 0; pair < PAIRS; pair++) {
      long[] union = random.longs(SHINGLES).toArray();
      int onlyInOne = (SHINGLES - common) / 2;
      long[] one = Arrays.copyOfRange(union, 0, common + onlyInOne);
      long[] other = union.clone();
      System.arraycopy(union, common + onlyInOne, other, common, SHINGLES - common - onlyInOne);
      other = Arrays.copyOf(other, SHINGLES - onlyInOne);
      double estimate =
          Similarity.estimate(
              Signature.of("t", hasher.minima(one)), Signature.of("t", hasher.minima(other)));
      sum += estimate;
      squares += (estimate - truth) * (estimate - truth);
    }

    double independent = truth * (1 - truth) / 128;
    assertThat(Math.abs(sum / PAIRS - truth)).isLessThan(5 * Math.sqrt(independent / PAIRS));
    assertThat(Math.sqrt(squares / PAIRS)).isLessThan(1.25 * Math.sqrt(independent));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 100, 400})
  void estimateFollowsSharedShinglesOfRealTexts(int changedFrom) {
    int words = 1000;
    double sum = 0;
    int trials = 40;
    for (int trial = 0; trial < trials; trial++) {
      int base = trial * 10_000;
      Signature one = SignatureFamilyTest.sign(SignatureFamilyTest.numbers(base, base + words));
      Signature other =
          SignatureFamilyTest.sign(
              SignatureFamilyTest.numbers(base + changedFrom, base + words + changedFrom));
      sum += Similarity.estimate(one, other);
    }
    double shared = words - 4 - changedFrom;
    double truth = shared / (words - 4 + changedFrom);
    assertThat(Math.abs(sum / trials - truth))
        .isLessThan(5 * Math.sqrt(truth * (1 - truth) / 128 / trials));
  }
}
