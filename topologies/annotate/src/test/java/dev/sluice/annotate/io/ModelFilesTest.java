package dev.sluice.annotate.io;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
  @TempDir private Path folder;

  @Test
  void aMappedModelPredicts() throws IOException {
    Path file = Files.write(folder.resolve("tiny.bin"), tiny());
    FastTextModel model = ModelFiles.read(file);
    FastTextPredictor predictor = new FastTextPredictor(model);
    assertThat(predictor.predict("warm", 2, 0)).isEqualTo(2);
    assertThat(model.label(predictor.label(0))).isEqualTo("__label__summer");
    // Rows 2 of "warm" and 0 of the end of the line, averaged, times 1 and -1: softmax of 1 and -1.
    assertThat((double) predictor.probability(0)).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-4));
  }

  @Test
  void aDamagedFileIsNamedWithThePlaceOfTheDamage() throws IOException {
    Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(tiny(), 70));
    assertThatThrownBy(() -> ModelFiles.read(cut))
        .isInstanceOf(UnusableModelException.class)
        .hasMessageStartingWith(cut + " is not a model that can be used: at byte ");
    Path empty = Files.createFile(folder.resolve("empty.bin"));
    assertThatThrownBy(() -> ModelFiles.read(empty)).isInstanceOf(UnusableModelException.class);
    Path page = Files.writeString(folder.resolve("page.bin"), "<!DOCTYPE html>");
    assertThatThrownBy(() -> ModelFiles.read(page)).hasMessageContaining("not a fastText model");
  }

  @Test
  void anAbsentFileIsSaidToBeAbsent() {
    assertThatThrownBy(() -> ModelFiles.read(folder.resolve("absent.bin")))
        .isInstanceOf(NoSuchFileException.class);
  }

  /** One column, the words {@code </s>} and warm, the labels summer and winter, softmax. */
  private static byte[] tiny() {
    ByteBuffer file = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(793712314).putInt(12);
    int softmax = 3;
    int supervised = 3;
    for (int argument : new int[] {1, 5, 5, 1, 5, 1, softmax, supervised, 0, 0, 0, 100}) {
      file.putInt(argument);
    }
    file.putDouble(1e-4);
    file.putInt(4).putInt(2).putInt(2).putLong(4).putLong(-1);
    for (String word : new String[] {"</s>", "warm", "__label__summer", "__label__winter"}) {
      file.put(word.getBytes(US_ASCII)).put((byte) 0);
      file.putLong(1).put((byte) (word.startsWith("__label__") ? 1 : 0));
    }
    file.put((byte) 0).putLong(2).putLong(1).putFloat(0).putFloat(2);
    file.put((byte) 0).putLong(2).putLong(1).putFloat(1).putFloat(-1);
    return Arrays.copyOf(file.array(), file.position());
  }
}
