package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The values of one signature collide independently: over pairs of sets of one Jaccard similarity s
 * the number of equal values is binomial, functions next to each other agree together as often as s
 * squared says, and bands meet as 1 - (1 - s^rows)^bands says. Seeds are fixed; each bound is five
 * standard deviations wide, so a sound family fails one of these once in a million seeds.
 */
class IndependenceTest {
  private static final int FUNCTIONS = 128;
  private static final int PAIRS = 3000;
  private static final int SHINGLES = 200;

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.5, 0.8, 0.95})
  void numberOfEqualValuesIsBinomial(double similarity) {
    int[] histogram = new int[FUNCTIONS + 1];
    for (boolean[] equal : pairs(similarity)) {
      histogram[count(equal)]++;
    }

    double[] expected = new double[FUNCTIONS + 1];
    for (int k = 0; k <= FUNCTIONS; k++) {
      expected[k] = PAIRS * binomial(FUNCTIONS, k, similarity);
    }
    double chiSquare = 0;
    int cells = 0;
    double observedCell = 0;
    double expectedCell = 0;
    double expectedLeft = PAIRS;
    for (int k = 0; k <= FUNCTIONS; k++) {
      observedCell += histogram[k];
      expectedCell += expected[k];
      boolean last = expectedLeft - expectedCell < 20;
      if ((expectedCell >= 20 && !last) || k == FUNCTIONS) { // cells of at least 20 pairs
        chiSquare += (observedCell - expectedCell) * (observedCell - expectedCell) / expectedCell;
        cells++;
        expectedLeft -= expectedCell;
        observedCell = 0;
        expectedCell = 0;
      }
    }

    assertThat(cells).isGreaterThan(8);
    assertThat(chiSquare).isLessThan(upperBound(cells - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 64})
  void functionsAgreeIndependently(int distance) {
    double similarity = 0.5;
    int[] both = new int[FUNCTIONS - distance];
    for (boolean[] equal : pairs(similarity)) {
      for (int i = 0; i < both.length; i++) {
        both[i] += equal[i] && equal[i + distance] ? 1 : 0;
      }
    }

    double mean = PAIRS * similarity * similarity;
    double variance = mean * (1 - similarity * similarity);
    double sum = 0;
    double chiSquare = 0;
    for (int together : both) {
      sum += together - mean;
      chiSquare += (together - mean) * (together - mean) / variance;
    }
    assertThat(chiSquare).isLessThan(upperBound(both.length));
    // values share a neighbour, which at s = 0.5 makes their sum vary at most twice as much
    assertThat(Math.abs(sum)).isLessThan(5 * Math.sqrt(2 * both.length * variance));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8})
  void bandsOfRealSignaturesMeetAsTheirCurveSays(double similarity) {
    Banding banding = Banding.FOR_80_PERCENT;
    int met = 0;
    for (boolean[] equal : pairs(similarity)) {
      met += meetsInABand(equal, banding) ? 1 : 0;
    }

    double expected = banding.collisionProbability(similarity);
    double deviation = Math.sqrt(expected * (1 - expected) / PAIRS);
    assertThat(Math.abs((double) met / PAIRS - expected)).isLessThan(5 * deviation + 1.0 / PAIRS);
  }

  private static boolean meetsInABand(boolean[] equal, Banding banding) {
    for (int band = 0; band < banding.bands(); band++) {
      boolean all = true;
      for (int i = band * banding.rows(); i < (band + 1) * banding.rows(); i++) {
        all &= equal[i];
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** Which values agree in each of {@link #PAIRS} pairs of sets of 200 shingles together. */
  private static boolean[][] pairs(double similarity) {
    Random random = new Random(20);
    MinHasher hasher = new MinHasher(FUNCTIONS, 0x736C75696365L);
    int common = (int) Math.round(SHINGLES * similarity);
    int ends = common + (SHINGLES - common) / 2;
    boolean[][] pairs = new boolean[PAIRS][FUNCTIONS];
    for (boolean[] equal : pairs) {
      long[] union = random.longs(SHINGLES).toArray();
      int[] one = hasher.minima(Arrays.copyOf(union, ends));
      System.arraycopy(union, ends, union, common, SHINGLES - ends);
      int[] other = hasher.minima(Arrays.copyOf(union, common + SHINGLES - ends));
      for (int i = 0; i < FUNCTIONS; i++) {
        equal[i] = one[i] == other[i];
      }
    }
    return pairs;
  }

  private static int count(boolean[] equal) {
    int count = 0;
    for (boolean one : equal) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private static double binomial(int n, int k, double p) {
    double logarithm = k * Math.log(p) + (n - k) * Math.log1p(-p);
    for (int i = 1; i <= k; i++) {
      logarithm += Math.log((double) (n - k + i) / i);
    }
    return Math.exp(logarithm);
  }

  /** Five standard deviations above the mean of chi-square (Wilson and Hilferty's cube). */
  private static double upperBound(int degrees) {
    double ninth = 2.0 / (9 * degrees);
    return degrees * Math.pow(1 - ninth + 5 * Math.sqrt(ninth), 3);
  }
}
