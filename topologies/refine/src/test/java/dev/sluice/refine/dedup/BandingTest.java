package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BandingTest {
  private static final Banding BANDING = Banding.FOR_80_PERCENT;

  @Test
  void collisionCurveIsTheFormulas() {
    assertThat(BANDING.collisionProbability(0)).isZero();
    assertThat(BANDING.collisionProbability(1)).isEqualTo(1);
    assertThat(BANDING.collisionProbability(0.8)).isCloseTo(0.992, within(0.001));
    assertThat(BANDING.collisionProbability(0.5)).isCloseTo(0.223, within(0.001));
  }

  @Test
  void pairsMeetAsOftenAsTheCurveSays() {
    Random random = new Random(11);
    for (double similarity : new double[] {0.3, 0.5, 0.6, 0.7, 0.8}) {
      int trials = 4000;
      int met = 0;
      for (int trial = 0; trial < trials; trial++) {
        int[] one = random.ints(128).toArray();
        int[] other = one.clone();
        for (int i = 0; i < 128; i++) {
          if (random.nextDouble() >= similarity) {
            other[i] = ~one[i];
          }
        }
        met += CommonBands.of(BANDING, signature(one), signature(other)).length > 0 ? 1 : 0;
      }
      double expected = BANDING.collisionProbability(similarity);
      assertThat((double) met / trials)
          .isCloseTo(expected, within(5 * Math.sqrt(expected * (1 - expected) / trials) + 1e-9));
    }
  }

  @Test
  void keysAgreeExactlyWhereBandsAgree() {
    Random random = new Random(3);
    int[] one = random.ints(128).toArray();
    int[] other = one.clone();
    other[0]++;
    other[13]++;
    other[127]++;
    long[] keys = BANDING.bucketKeys(signature(one));
    long[] otherKeys = BANDING.bucketKeys(signature(other));

    assertThat(keys).hasSize(16).doesNotHaveDuplicates();
    for (int band = 0; band < 16; band++) {
      assertThat(keys[band] == otherKeys[band]).isEqualTo(band != 0 && band != 2);
    }
    assertThat(CommonBands.of(BANDING, signature(one), signature(other)))
        .hasSize(14)
        .doesNotContain(0, 2);
  }

  @Test
  void equalValuesInDifferentBandsAreDifferentBuckets() {
    assertThat(BANDING.bucketKeys(Signature.of("t", new int[128]))).doesNotHaveDuplicates();
  }

  @Test
  void keysAreGolden() {
    assertThat(new Banding(2, 2).bucketKeys(Signature.of("t", new int[] {1, -1, 7, 8})))
        .containsExactly(-1203566199936439685L, -6525917383980260883L);
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThatThrownBy(() -> new Banding(0, 6)).hasMessageContaining("bands must be 1 to 1024");
    assertThatThrownBy(() -> new Banding(2, 1025)).hasMessageContaining("rows must be 1 to 1024");
    assertThatThrownBy(() -> BANDING.bucketKeys(Signature.of("t", new int[10])))
        .hasMessageContaining("need 96 values");
  }

  @Test
  void bandingThatReachesARecallHasTheMostRowsAndTheFewestBandsThatDo() {
    assertThat(Banding.reaching(128, 0.7, 0.99)).isEqualTo(new Banding(17, 4));
    assertThat(Banding.reaching(128, 0.8, 0.99)).isEqualTo(Banding.FOR_80_PERCENT);
    assertThat(Banding.reaching(128, 0.9, 0.99)).isEqualTo(new Banding(11, 10));
    assertThat(Banding.reaching(128, 1, 0.99)).isEqualTo(new Banding(1, 128));
    assertThat(Banding.reaching(8, 0.01, 0.99)).isEqualTo(new Banding(8, 1));
  }

  private static Signature signature(int[] values) {
    return Signature.of("t", values);
  }
}
