package dev.sluice.refine.classify.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sluice.refine.classify.fasttext.Loss;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingSettingsTest {

  @Test
  void defaultsAreThoseOfTheOriginal() {
    assertThat(TrainingSettings.builder().build())
        .isEqualTo(
            new TrainingSettings(
                0.1,
                100,
                5,
                1,
                0,
                1,
                2_000_000,
                0,
                0,
                Loss.SOFTMAX,
                5,
                100,
                1,
                0,
                Sampling.FILE_ORDER,
                0,
                4096));
  }

  @Test
  void bucketsAreOnlyThereForNgrams() {
    assertThat(TrainingSettings.builder().build().arguments().bucket()).isZero();
    assertThat(TrainingSettings.builder().wordNgrams(2).build().arguments().bucket())
        .isEqualTo(2_000_000);
    assertThat(TrainingSettings.builder().minn(2).maxn(4).build().arguments().bucket())
        .isEqualTo(2_000_000);
  }

  @ParameterizedTest
  @CsvSource({
    "lr, 0, 'lr is 0.0, must be above 0 and at most 100.0'",
    "lr, NaN, 'lr is NaN, must be above 0 and at most 100.0'",
    "dim, 0, 'dim is 0, must be 1 to 4096'",
    "epoch, -1, 'epoch is -1, must be 1 to 100000'",
    "minn, 5, 'minn is 5, must be 0 to 4'",
    "bucket, 0, 'bucket is 0, must be 1 to 1000000000'",
    "thread, 1000, 'thread is 1000, must be 1 to 256'",
    "memoryMebibytes, 0, 'memoryMebibytes is 0, must be 1 to 1048576'",
  })
  void aWrongSettingIsNamedWithItsValueAndRange(String name, double value, String message) {
    UnaryOperator<TrainingSettings.Builder> set =
        builder ->
            switch (name) {
              case "lr" -> builder.lr(value);
              case "dim" -> builder.dim((int) value);
              case "epoch" -> builder.epoch((int) value);
              case "minn" -> builder.minn((int) value).maxn(4);
              case "bucket" -> builder.bucket((int) value);
              case "thread" -> builder.thread((int) value);
              case "memoryMebibytes" -> builder.memoryMebibytes((int) value);
              default -> throw new IllegalArgumentException(name);
            };

    assertThatThrownBy(() -> set.apply(TrainingSettings.builder()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
