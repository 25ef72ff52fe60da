package dev.sluice.refine.classify.train;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DenseModelReaderTest {

  private static byte[] model() throws IOException {
    TrainingSettings settings = TrainingSettings.builder().dim(2).maxn(2).bucket(10).build();
    return Models.bytes(Models.train(settings, new InventedCorpus(2, 1).lines(10)));
  }

  private static void read(byte[] bytes) throws IOException {
    DenseModelReader.read(new ByteArrayInputStream(bytes), bytes.length);
  }

  @Test
  void everyClippedFileIsRefused() throws IOException {
    byte[] whole = model();
    for (int length = 0; length < whole.length; length++) {
      byte[] clipped = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(clipped))
          .isInstanceOf(TrainingException.class)
          .hasMessageStartingWith("model file, byte ");
    }
  }

  @Test
  void aFileOfAnotherFormatIsRefused() {
    assertThatThrownBy(() -> read(new byte[100])).hasMessageContaining("no fastText model");
  }

  @Test
  void declaredSizesCostNoMemory() throws IOException {
    byte[] hostile = model();
    int words = 4 * 2 + 12 * 4 + 8;
    Arrays.fill(hostile, words, words + 3, (byte) 0xFF);

    assertThatThrownBy(() -> read(hostile)).isInstanceOf(TrainingException.class);
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() throws IOException {
    byte[] infinite = model();
    Arrays.fill(infinite, infinite.length - 4, infinite.length, (byte) 0xFF);

    assertThatThrownBy(() -> read(infinite))
        .hasMessageContaining("the output matrix has a value that is not a finite number");
  }
}
