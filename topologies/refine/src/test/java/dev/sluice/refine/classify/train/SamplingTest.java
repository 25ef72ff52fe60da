package dev.sluice.refine.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplingTest {
  private static final int FREQUENT = 900;
  private static final int RARE = 100;

  /** Label 0 has 900 examples, label 1 the 100 after them. */
  private static EncodedCorpus corpus() {
    EncodedCorpus corpus = new EncodedCorpus(new MemoryBudget(TrainingSettings.builder().build()));
    for (int i = 0; i < FREQUENT + RARE; i++) {
      Ints labels = new Ints();
      labels.add(i < FREQUENT ? 0 : 1);
      Ints items = new Ints();
      items.add(i);
      corpus.add(1, labels, items);
    }
    return corpus;
  }

  private static int[] draws(Sampling sampling, int count) {
    ExampleOrder order =
        ExampleOrder.of(
            TrainingSettings.builder().sampling(sampling).build(),
            corpus(),
            0,
            new SplittableRandom(1));
    return IntStream.range(0, count).map(i -> order.next()).toArray();
  }

  private static double shareOfRare(Sampling sampling) {
    return Arrays.stream(draws(sampling, 100_000)).filter(i -> i >= FREQUENT).count() / 100_000.0;
  }

  @Test
  void fileOrderGoesRound() {
    assertThat(draws(Sampling.FILE_ORDER, 1003)).startsWith(0, 1, 2).endsWith(999, 0, 1, 2);
  }

  @Test
  void shufflingTakesEachExampleOnceARound() {
    int[] draws = draws(Sampling.SHUFFLED, 2000);

    assertThat(draws).isNotEqualTo(draws(Sampling.FILE_ORDER, 2000));
    assertThat(Arrays.stream(draws, 0, 1000).distinct()).hasSize(1000);
    assertThat(Arrays.stream(draws, 1000, 2000).distinct()).hasSize(1000);
  }

  @Test
  void balancedLabelsGetEqualShares() {
    assertThat(shareOfRare(Sampling.BALANCED)).isEqualTo(0.5, within(0.01));
  }

  @Test
  void squareRootsOfCountsGiveShares() {
    assertThat(shareOfRare(Sampling.SQUARE_ROOT)).isEqualTo(10 / 40.0, within(0.01));
  }

  @Test
  void aLabelsExamplesComeRoundEvenly() {
    long[] times = new long[FREQUENT + RARE];
    for (int example : draws(Sampling.BALANCED, 20_000)) {
      times[example]++;
    }

    assertThat(Arrays.stream(times, FREQUENT, FREQUENT + RARE).min().orElseThrow())
        .isBetween(95L, 105L);
  }

  @Test
  void threadsBeginAtDifferentPlacesOfTheFile() {
    TrainingSettings settings = TrainingSettings.builder().thread(4).build();
    EncodedCorpus corpus = corpus();
    SplittableRandom random = new SplittableRandom(1);

    assertThat(ExampleOrder.of(settings, corpus, 0, random).next()).isZero();
    assertThat(ExampleOrder.of(settings, corpus, 3, random).next()).isEqualTo(750);
  }

  @Test
  void whatWeighsNothingIsNeverDrawn() {
    WeightedDraw draw = WeightedDraw.of(new long[] {0, 3, 0, 1, 0}, 1);
    SplittableRandom random = new SplittableRandom(1);
    int[] draws = IntStream.range(0, 10_000).map(i -> draw.next(random)).toArray();

    assertThat(Arrays.stream(draws).distinct().sorted()).containsExactly(1, 3);
    assertThat(Arrays.stream(draws).filter(i -> i == 1).count() / 10_000.0)
        .isEqualTo(0.75, within(0.02));
  }
}
