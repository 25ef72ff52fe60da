package dev.sluice.benchmarks;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Predicts one text after the other, round and round. {@code -Dmodel=FILE -Dtext=FILE} name a
 * fastText model and a text of one document a line; without them both are made up.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class FastTextBenchmark {

  private FastTextPredictor predictor;
  private byte[] text;
  private int[] ends;
  private int next;

  @Setup
  public void load() throws IOException {
    String model = System.getProperty("model");
    String lines = System.getProperty("text");
    ModelBytes bytes =
        model != null
            ? MappedModel.of(Path.of(model))
            : ModelBytes.of(new SyntheticModel(7).bytes());
    predictor = new FastTextPredictor(FastTextModel.read(bytes));
    text = lines != null ? Files.readAllBytes(Path.of(lines)) : new SyntheticModel(8).text();
    List<Integer> newlines = new ArrayList<>();
    for (int at = 0; at < text.length; at++) {
      if (text[at] == '\n') {
        newlines.add(at);
      }
    }
    if (newlines.isEmpty()) {
      throw new IOException("the text has no line");
    }
    ends = newlines.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Documents a second. */
  @Benchmark
  public int predict() {
    int start = next == 0 ? 0 : ends[next - 1] + 1;
    int labels = predictor.predict(text, start, ends[next], 1, 0);
    next = (next + 1) % ends.length;
    return labels;
  }
}
