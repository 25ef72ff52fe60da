package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.fasttext.Loss;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
  private final List<byte[]> lines = new InventedCorpus(8, 1).lines(2000);
  private final List<byte[]> heldOut = new InventedCorpus(8, 2).lines(500);

  private static TrainingSettings.Builder small() {
    return TrainingSettings.builder().dim(16).minn(2).maxn(3).bucket(20_000).lr(0.5).seed(7);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void everyLossLearnsAnInventedCorpus(Loss loss) throws IOException {
    TrainedModel model = Models.train(small().loss(loss).build(), lines);

    assertThat(Models.precision(model, heldOut)).isGreaterThan(0.95);
  }

  @Test
  void wordPairsTellApartWhatSingleWordsDoNot() throws IOException {
    List<byte[]> pairs = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      pairs.add((i % 2 == 0 ? "__label__x a b c" : "__label__y b a c").getBytes(UTF_8));
    }
    TrainingSettings.Builder words = TrainingSettings.builder().dim(8).lr(0.5).bucket(1000);

    assertThat(Models.precision(Models.train(words.wordNgrams(1).build(), pairs), pairs))
        .isEqualTo(0.5, within(0.001));
    assertThat(Models.precision(Models.train(words.wordNgrams(2).build(), pairs), pairs))
        .isEqualTo(1);
  }

  @Test
  void oneThreadAndOneSeedGiveTheSameBytesTwice() throws IOException {
    TrainingSettings settings = small().sampling(Sampling.SHUFFLED).build();

    assertThat(Models.bytes(Models.train(settings, lines)))
        .isEqualTo(Models.bytes(Models.train(settings, lines)));
  }

  @Test
  void anotherSeedGivesAnotherModel() throws IOException {
    assertThat(Models.bytes(Models.train(small().seed(1).build(), lines)))
        .isNotEqualTo(Models.bytes(Models.train(small().seed(2).build(), lines)));
  }

  @Test
  void severalThreadsLearnAsWell() throws IOException {
    TrainedModel model = Models.train(small().thread(3).build(), lines);

    assertThat(Models.precision(model, heldOut)).isGreaterThan(0.95);
  }

  @Test
  void progressRisesToTheEndWhileTheLearningRateFalls() throws IOException {
    List<TrainingProgress> heard = new ArrayList<>();
    new Trainer(small().lr(0.5).build(), heard::add).train(TrainingLines.of(lines));

    assertThat(heard).extracting(TrainingProgress::share).isSorted();
    assertThat(heard.get(heard.size() - 1).share()).isGreaterThan(0.99);
    assertThat(heard.get(heard.size() - 1).lr()).isLessThan(0.005);
    assertThat(heard.get(heard.size() - 1).loss()).isLessThan(heard.get(0).loss());
  }

  @Test
  void rareWordsAndLabelsAreLeftOut() throws IOException {
    List<byte[]> some = new ArrayList<>(lines);
    some.add("__label__rare unheardof".getBytes(UTF_8));
    TrainedModel all = Models.train(small().build(), some);
    TrainedModel frequent = Models.train(small().minCount(2).minCountLabel(2).build(), some);

    assertThat(all.labels()).isEqualTo(9);
    assertThat(all.figures().labelsSeenOnce()).isEqualTo(1);
    assertThat(frequent.labels()).isEqualTo(8);
    assertThat(frequent.figures().words()).isLessThan(all.figures().words());
    assertThat(frequent.figures().examples()).isEqualTo(all.figures().examples() - 1);
  }

  @Test
  void longLinesAreLearnedInPieces() throws IOException {
    List<byte[]> two =
        List.of(
            "__label__x a b c d e f g".getBytes(UTF_8),
            "__label__x a b c".getBytes(UTF_8),
            "__label__y u v".getBytes(UTF_8));

    assertThat(Models.train(small().build(), two).figures().examples()).isEqualTo(3);
    assertThat(Models.train(small().wordsPerExample(3).build(), two).figures().examples())
        .isEqualTo(5);
  }

  @Test
  void theEndOfLineMarkWrittenOutEndsTheExampleAndItsLabels() throws IOException {
    List<byte[]> marked =
        List.of(
            "__label__x a b </s> c d".getBytes(UTF_8),
            "__label__y a </s> __label__x b".getBytes(UTF_8));

    assertThat(Models.train(small().build(), marked).figures().examples()).isEqualTo(3);
  }

  @Test
  void aModelReadBackIsWrittenTheSame() throws IOException {
    byte[] written = Models.bytes(Models.train(small().epoch(1).build(), lines));
    TrainedModel read = DenseModelReader.read(new ByteArrayInputStream(written), written.length);

    assertThat(Models.bytes(read)).isEqualTo(written);
  }
}
