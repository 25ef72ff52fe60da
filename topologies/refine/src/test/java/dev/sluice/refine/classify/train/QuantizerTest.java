package dev.sluice.refine.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.classify.fasttext.Loss;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class QuantizerTest {
  private static final List<byte[]> LINES = new InventedCorpus(8, 1).lines(2000);
  private static final List<byte[]> HELD_OUT = new InventedCorpus(8, 2).lines(500);
  private static TrainedModel dense;

  @BeforeAll
  static void train() throws IOException {
    dense = Models.train(settings().build(), LINES);
  }

  private static TrainingSettings.Builder settings() {
    return TrainingSettings.builder()
        .dim(15) // not a multiple of dsub
        .minn(2)
        .maxn(3)
        .bucket(5000)
        .lr(0.5)
        .loss(Loss.HIERARCHICAL_SOFTMAX);
  }

  private static TrainedModel quantized(QuantizeSettings settings) throws IOException {
    return new Quantizer(settings, TrainingListener.silent())
        .quantize(dense, TrainingLines.of(LINES));
  }

  @Test
  void codesTakeAFractionOfTheBytesAndLoseLittle() throws IOException {
    TrainedModel small = quantized(QuantizeSettings.defaults().withQnorm(true));

    assertThat(ModelWriter.extension(small)).isEqualTo(".ftz");
    assertThat(Models.bytes(small).length).isLessThan(Models.bytes(dense).length / 3);
    assertThat(Models.precision(small, HELD_OUT))
        .isGreaterThan(Models.precision(dense, HELD_OUT) - 0.02);
  }

  @Test
  void widerGroupsMakeASmallerModel() throws IOException {
    int pairs = Models.bytes(quantized(QuantizeSettings.defaults())).length;
    int fours = Models.bytes(quantized(QuantizeSettings.defaults().withDsub(4))).length;

    assertThat(fours).isLessThan(pairs);
  }

  @Test
  void trainingAgainMakesUpForACutoff() throws IOException {
    QuantizeSettings cut = QuantizeSettings.defaults().withQnorm(true).withCutoff(256);
    TrainedModel pruned = quantized(cut);
    TrainedModel retrained = quantized(cut.withRetrain(settings().lr(0.2).build()));

    assertThat(pruned.input().rows()).isEqualTo(256);
    assertThat(Models.precision(retrained, HELD_OUT))
        .isGreaterThanOrEqualTo(Models.precision(pruned, HELD_OUT))
        .isGreaterThan(0.9);
  }

  @Test
  void quantisingLeavesTheDenseModelAsItWas() throws IOException {
    byte[] before = Models.bytes(dense);
    quantized(
        QuantizeSettings.defaults()
            .withQnorm(true)
            .withCutoff(300)
            .withRetrain(settings().build()));

    assertThat(Models.bytes(dense)).isEqualTo(before);
  }

  @Test
  void sameSettingsGiveTheSameBytes() throws IOException {
    QuantizeSettings settings = QuantizeSettings.defaults().withCutoff(1000).withSeed(3);

    assertThat(Models.bytes(quantized(settings))).isEqualTo(Models.bytes(quantized(settings)));
  }

  @Test
  void aQuantisedModelIsNotQuantisedAgain() throws IOException {
    TrainedModel small = quantized(QuantizeSettings.defaults());

    assertThatThrownBy(
            () ->
                new Quantizer(QuantizeSettings.defaults(), TrainingListener.silent())
                    .quantize(small))
        .isInstanceOf(TrainingException.class)
        .hasMessage("the model is quantised already");
  }

  @Test
  void outputsOfFewLabelsAreNotQuantised() {
    assertThatThrownBy(() -> quantized(QuantizeSettings.defaults().withQout(true)))
        .isInstanceOf(TrainingException.class)
        .hasMessage(
            "qout is true, and the output matrix has 8 rows; quantising needs at least 256");
  }

  @Test
  void retrainWithoutCutoffIsRefused() {
    assertThatThrownBy(() -> QuantizeSettings.defaults().withRetrain(settings().build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("retrain");
  }

  @Test
  void linesToTrainAgainOnAreCheckedToo() {
    Quantizer quantizer =
        new Quantizer(
            QuantizeSettings.defaults().withCutoff(300).withRetrain(settings().build()),
            TrainingListener.silent());

    assertThatThrownBy(
            () -> quantizer.quantize(dense, TrainingLines.of(List.of(new byte[] {(byte) 0xFF}))))
        .isInstanceOf(TrainingException.class)
        .hasMessage("line 1 is not UTF-8 at its byte 0");
  }
}
