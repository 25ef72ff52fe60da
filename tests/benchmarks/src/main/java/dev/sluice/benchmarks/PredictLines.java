package dev.sluice.benchmarks;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** As the original's {@code predict-prob MODEL TEXT [K [THRESHOLD]]}: one line in, one line out. */
public final class PredictLines {

  private final FastTextModel model;
  private final FastTextPredictor predictor;
  private final int k;
  private final float threshold;
  private final PrintStream out;

  private PredictLines(FastTextModel model, int k, float threshold, PrintStream out) {
    this.model = model;
    this.predictor = new FastTextPredictor(model);
    this.k = k;
    this.threshold = threshold;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 4) {
      System.err.println("usage: PredictLines MODEL TEXT [K [THRESHOLD]]");
      System.exit(2);
    }
    int k = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    float threshold = args.length > 3 ? Float.parseFloat(args[3]) : 0;
    FastTextModel model = FastTextModel.read(MappedModel.of(Path.of(args[0])));
    BufferedOutputStream buffered = new BufferedOutputStream(System.out, 1 << 16);
    PrintStream out = new PrintStream(buffered, false, StandardCharsets.UTF_8);
    try (InputStream text = Files.newInputStream(Path.of(args[1]))) {
      new PredictLines(model, k, threshold, out).predictAll(text);
    }
    out.flush();
  }

  private void predictAll(InputStream text) throws IOException {
    byte[] buffer = new byte[1 << 20];
    int filled = 0;
    for (int read = text.read(buffer);
        read >= 0;
        read = text.read(buffer, filled, buffer.length - filled)) {
      filled += read;
      int start = 0;
      for (int at = filled - read; at < filled; at++) {
        if (buffer[at] == '\n') {
          predict(buffer, start, at);
          start = at + 1;
        }
      }
      filled -= start;
      System.arraycopy(buffer, start, buffer, 0, filled);
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * filled);
      }
    }
    if (filled > 0) {
      predict(buffer, 0, filled);
    }
  }

  private void predict(byte[] line, int from, int to) {
    int labels = predictor.predict(line, from, to, k, threshold);
    for (int rank = 0; rank < labels; rank++) {
      out.print(rank == 0 ? "" : " ");
      out.print(model.label(predictor.label(rank)));
      out.print(' ');
      out.print(predictor.probability(rank));
    }
    out.print('\n');
  }
}
