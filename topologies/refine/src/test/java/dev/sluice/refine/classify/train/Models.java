package dev.sluice.refine.classify.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Trains, writes and scores in memory. */
final class Models {
  private Models() {}

  static TrainedModel train(TrainingSettings settings, List<byte[]> lines) throws IOException {
    return new Trainer(settings, TrainingListener.silent()).train(TrainingLines.of(lines));
  }

  static byte[] bytes(TrainedModel model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelWriter.write(model, out);
    return out.toByteArray();
  }

  /** Share of lines whose own first label our engine finds likeliest. */
  static double precision(TrainedModel model, List<byte[]> lines) throws IOException {
    FastTextModel read = FastTextModel.read(ModelBytes.of(bytes(model)));
    FastTextPredictor predictor = new FastTextPredictor(read);
    int right = 0;
    for (byte[] line : lines) {
      int end = 0;
      while (line[end] != ' ') {
        end++;
      }
      int found = predictor.predict(line, end, line.length, 1, 0);
      String label = new String(line, 0, end, UTF_8);
      if (found > 0 && read.label(predictor.label(0)).equals(label)) {
        right++;
      }
    }
    return (double) right / lines.size();
  }
}
