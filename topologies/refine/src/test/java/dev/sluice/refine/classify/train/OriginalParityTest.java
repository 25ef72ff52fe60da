package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.fasttext.FastTextProgram;
import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written here means to the C++ original what it means to our engine. */
class OriginalParityTest {
  private static final List<byte[]> LINES = new InventedCorpus(12, 1).lines(1500);
  private static final List<byte[]> UNSEEN = new InventedCorpus(14, 2).lines(1000);

  @TempDir Path folder;

  private static TrainingSettings.Builder settings() {
    return TrainingSettings.builder().dim(10).minn(2).maxn(4).bucket(3000).lr(0.3).minCount(2);
  }

  private void scoresAgree(TrainedModel model) throws IOException, InterruptedException {
    FastTextProgram original = FastTextProgram.find();
    byte[] bytes = Models.bytes(model);
    Path file = Files.write(folder.resolve("model" + ModelWriter.extension(model)), bytes);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (byte[] line : UNSEEN) {
      text.write(line);
      text.write('\n');
    }
    Path lines = Files.write(folder.resolve("lines.txt"), text.toByteArray());
    byte[] printed = original.run(List.of("predict-prob", file.toString(), lines.toString(), "1"));
    List<String> theirs = new String(printed, UTF_8).lines().toList();

    FastTextModel read = FastTextModel.read(ModelBytes.of(bytes));
    FastTextPredictor predictor = new FastTextPredictor(read);
    assertThat(theirs).hasSameSizeAs(UNSEEN);
    for (int i = 0; i < UNSEEN.size(); i++) {
      byte[] line = UNSEEN.get(i);
      assertThat(predictor.predict(line, 0, line.length, 1, 0)).isEqualTo(1);
      String[] labelAndProbability = theirs.get(i).split(" ");
      assertThat(read.label(predictor.label(0)))
          .as(new String(line, UTF_8))
          .isEqualTo(labelAndProbability[0]);
      assertThat((double) predictor.probability(0))
          .isEqualTo(Double.parseDouble(labelAndProbability[1]), within(1e-5));
    }
  }

  private void quantizedScoresAgree(TrainingSettings training, QuantizeSettings settings)
      throws IOException, InterruptedException {
    scoresAgree(
        new Quantizer(settings, TrainingListener.silent())
            .quantize(Models.train(training, LINES), TrainingLines.of(LINES)));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void denseModelsOfEveryLoss(Loss loss) throws IOException, InterruptedException {
    scoresAgree(Models.train(settings().loss(loss).build(), LINES));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void quantisedModelsOfEveryLoss(Loss loss) throws IOException, InterruptedException {
    quantizedScoresAgree(settings().loss(loss).build(), QuantizeSettings.defaults());
  }

  @Test
  void wordNgramsWithoutCharacterNgrams() throws IOException, InterruptedException {
    scoresAgree(Models.train(settings().minn(0).maxn(0).wordNgrams(3).build(), LINES));
  }

  @Test
  void noNgramsAtAll() throws IOException, InterruptedException {
    scoresAgree(Models.train(settings().minn(0).maxn(0).build(), LINES));
  }

  @Test
  void norms() throws IOException, InterruptedException {
    quantizedScoresAgree(
        settings().wordNgrams(2).build(), QuantizeSettings.defaults().withQnorm(true));
  }

  @Test
  void lastGroupOfColumnsNarrowerThanTheOthers() throws IOException, InterruptedException {
    quantizedScoresAgree(settings().build(), QuantizeSettings.defaults().withDsub(4));
  }

  @Test
  void cutoff() throws IOException, InterruptedException {
    quantizedScoresAgree(
        settings().wordNgrams(2).loss(Loss.HIERARCHICAL_SOFTMAX).build(),
        QuantizeSettings.defaults().withQnorm(true).withCutoff(700));
  }

  @Test
  void cutoffTrainedAgain() throws IOException, InterruptedException {
    quantizedScoresAgree(
        settings().build(),
        QuantizeSettings.defaults()
            .withQnorm(true)
            .withCutoff(400)
            .withRetrain(settings().lr(0.1).epoch(2).build()));
  }

  @Test
  void quantisedOutput() throws IOException, InterruptedException {
    List<byte[]> many = new InventedCorpus(300, 1).lines(3000);
    TrainedModel model = Models.train(settings().epoch(2).build(), many);
    scoresAgree(
        new Quantizer(
                QuantizeSettings.defaults().withQnorm(true).withQout(true),
                TrainingListener.silent())
            .quantize(model));
  }
}
