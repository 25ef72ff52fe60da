package dev.sluice.refine.classify.fasttext;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FastTextAllocationTest {

  static final List<String> MODELS = FixtureModels.NAMES;

  @ParameterizedTest
  @FieldSource("MODELS")
  void predictingAllocatesNothingOnceTheScratchMemoryHasGrown(String name) {
    FastTextModel model = FixtureModels.model(name);
    FastTextPredictor predictor = new FastTextPredictor(model, 3); // most tokens are summed anew
    byte[][] lines = FixtureModels.lines().toArray(byte[][]::new);
    float[] all = new float[model.labels()];
    String text = "the house of the naïve façade";
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    work(predictor, lines, all, text);
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int round = 0; round < 100; round++) {
      work(predictor, lines, all, text);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).as("bytes for %d texts", 100 * (2 * lines.length + 2)).isLessThan(2_000);
  }

  private static void work(FastTextPredictor predictor, byte[][] lines, float[] all, String text) {
    for (byte[] line : lines) {
      predictor.predict(line, 0, line.length, 3, 0);
      predictor.probabilities(line, 0, line.length, all);
    }
    predictor.predict(text, 3, 0);
    predictor.probabilities(text, all);
  }
}
