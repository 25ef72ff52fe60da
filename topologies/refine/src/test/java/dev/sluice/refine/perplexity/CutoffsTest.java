package dev.sluice.refine.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutoffsTest {
  @ParameterizedTest
  @CsvSource({
    "en, 1, HEAD",
    "en, 339.9, HEAD",
    "en, 340, MIDDLE",
    "en, 519.9, MIDDLE",
    "en, 520, TAIL",
    "zh, 1949.9, MIDDLE"
  })
  void publishedCutoffsPartTheBuckets(String language, double perplexity, Bucket bucket) {
    assertThat(Cutoffs.ccnet().of(language).orElseThrow().bucket(perplexity)).isEqualTo(bucket);
  }

  @Test
  void thePublishedTableHas48Languages() {
    assertThat(Cutoffs.ccnet().byLanguage()).hasSize(48);
    assertThat(Cutoffs.ccnet().of("xx")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lang,p30,p60 | line 1 must start with language,p30,p60",
        "language,p30,p60\\nen,5 | line 2: must be a language, p30 and p60",
        "language,p30,p60\\nen,5,4 | line 2: cutoffs must be 1 <= p30 <= p60",
        "language,p30,p60\\nen,NaN,4 | line 2: cutoffs must be 1 <= p30 <= p60",
        "language,p30,p60\\nen,4,5\\nen,4,5 | line 3: en stands there twice",
        "language,p30,p60\\nen,a,5 | line 2: ",
      })
  void mistakesInATableAreNamedWithTheirLine(String table, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cutoffs.parse(table.replace("\\n", "\n")))
        .withMessageContaining(message);
  }

  @Test
  void fittedCutoffsOfFewDocumentsAreExactPercentiles() {
    CutoffFitter fitter = new CutoffFitter();
    for (int i = 1; i <= 1_000; i++) {
      fitter.add("en", i);
    }
    fitter.add("en", Double.NaN);

    assertThat(fitter.cutoffs().of("en")).contains(new Cutoff(300, 600));
    assertThat(fitter.table()).isEqualTo("language,p30,p60,documents\nen,300.0,600.0,1000\n");
    assertThat(Cutoffs.parse(fitter.table()).of("en")).contains(new Cutoff(300, 600));
  }

  @Test
  void fittedCutoffsOfManyDocumentsStayWithinTheStatedRankError() {
    SplittableRandom random = new SplittableRandom(11);
    CutoffFitter[] parts = {new CutoffFitter(), new CutoffFitter(), new CutoffFitter()};
    double[] all = new double[300_000];
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.exp(5 + 3 * random.nextDouble() * random.nextDouble());
      parts[i % 3].add("de", all[i]);
    }
    CutoffFitter whole = new CutoffFitter();
    Arrays.stream(parts).forEach(whole::merge);
    Arrays.sort(all);

    assertThat(whole.documents("de")).isEqualTo(all.length);
    assertThat(CutoffFitter.rankError()).isLessThan(0.001);
    Cutoff cutoff = whole.cutoffs().of("de").orElseThrow();
    // five times the error at 99 %: the sketch is seeded by chance
    assertThat(rank(all, cutoff.head())).isCloseTo(0.3, within(5 * CutoffFitter.rankError()));
    assertThat(rank(all, cutoff.middle())).isCloseTo(0.6, within(5 * CutoffFitter.rankError()));
  }

  private static double rank(double[] sorted, double value) {
    return (double) Math.abs(Arrays.binarySearch(sorted, value)) / sorted.length;
  }
}
