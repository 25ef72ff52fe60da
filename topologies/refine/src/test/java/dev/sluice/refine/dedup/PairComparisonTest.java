package dev.sluice.refine.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.document.Document;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairComparisonTest {

  @Test
  void itSaysWhatTheVerifierSays() {
    Document one = new Document(words(0, 400));
    Document other = new Document(words(20, 420));
    PairComparison pair = compare(SignatureFamily.DEFAULT, one, other);

    assertThat(pair.isExact()).isTrue();
    assertThat(pair.sharedShingles()).isEqualTo(376); // 380 words in both, in runs of 5
    assertThat(pair.jaccard()).isEqualTo(376.0 / (396 + 396 - 376));
    assertThat(pair.estimate()).isCloseTo(pair.jaccard(), within(5 * pair.estimateDeviation()));
  }

  @Test
  void bandsInCommonAreThoseWhoseBucketsAreTheSame() {
    PairComparison pair =
        compare(SignatureFamily.DEFAULT, new Document(words(0, 400)), new Document(words(20, 420)));
    Banding banding = Banding.FOR_80_PERCENT;
    long[] keys = banding.bucketKeys(pair.one());
    long[] otherKeys = banding.bucketKeys(pair.other());

    assertThat(pair.commonBands(banding))
        .isNotEmpty()
        .containsExactly(
            IntStream.range(0, banding.bands()).filter(i -> keys[i] == otherKeys[i]).toArray());
  }

  @Test
  void textsTooShortForTheFamilyAreNotCompared() {
    assertThat(
            PairComparison.of(
                SignatureFamily.RED_PAJAMA_V2,
                new Document(words(0, 12)),
                new Document(words(0, 400))))
        .isEmpty();
  }

  @Test
  void signaturesOfTwoFamiliesAreNotCompared() {
    PairComparison pair =
        compare(SignatureFamily.DEFAULT, new Document(words(0, 40)), new Document(words(0, 40)));
    PairComparison other =
        compare(SignatureFamily.DATATROVE, new Document(words(0, 40)), new Document(words(0, 40)));

    assertThatThrownBy(
            () -> new PairComparison(pair.one(), other.one(), pair.sketch(), other.sketch()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void curveOfABandingMeetsItsOwnPromises() {
    Banding banding = Banding.reaching(128, 0.8, 0.99);
    BandingCurve curve = new BandingCurve(banding, 0.8);

    assertThat(curve.recallAtThreshold()).isGreaterThanOrEqualTo(0.99);
    assertThat(banding.collisionProbability(curve.midpoint())).isCloseTo(0.5, within(1e-9));
    assertThat(curve.missed()).isBetween(0.0, 1 - curve.recallAtThreshold());
    assertThat(curve.falseCandidates()).isBetween(0.1, 0.5);
    assertThat(new BandingCurve(new Banding(1, 1), 1).falseCandidates())
        .isCloseTo(0.5, within(1e-6)); // the line y = x
  }

  private static PairComparison compare(SignatureFamily family, Document one, Document other) {
    return PairComparison.of(family, one, other).orElseThrow();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
