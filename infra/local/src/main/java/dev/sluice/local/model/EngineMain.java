package dev.sluice.local.model;

import dev.sluice.annotate.io.ModelFiles;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.train.TrainingLines;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Does what {@code fasttext predict-prob MODEL FILE} does, so that the two processes can be
 * compared: a line with top label and probability for each line of the file.
 */
final class EngineMain {
  private EngineMain() {}

  public static void main(String[] args) throws IOException {
    FastTextModel model = ModelFiles.read(Path.of(args[0]));
    FastTextPredictor predictor = new FastTextPredictor(model);
    byte[][] labels = new byte[model.labels()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (model.label(i) + " ").getBytes(StandardCharsets.UTF_8);
    }
    TrainingLines lines = TrainingLines.ofStream(() -> Files.newInputStream(Path.of(args[1])));
    try (OutputStream out =
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        TrainingLines.Cursor cursor = lines.open()) {
      while (cursor.next()) {
        if (predictor.predict(cursor.bytes(), cursor.from(), cursor.to(), 1, 0) > 0) {
          out.write(labels[predictor.label(0)]);
          String probability = Float.toString(predictor.probability(0));
          out.write(probability.getBytes(StandardCharsets.US_ASCII));
        }
        out.write('\n');
      }
    }
  }
}
