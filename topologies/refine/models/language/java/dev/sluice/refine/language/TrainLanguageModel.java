package dev.sluice.refine.language;

import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.train.ModelWriter;
import dev.sluice.refine.classify.train.QuantizeSettings;
import dev.sluice.refine.classify.train.Quantizer;
import dev.sluice.refine.classify.train.TrainedModel;
import dev.sluice.refine.classify.train.Trainer;
import dev.sluice.refine.classify.train.TrainingLines;
import dev.sluice.refine.classify.train.TrainingProgress;
import dev.sluice.refine.classify.train.TrainingSettings;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the language model on labelled raw text, seen through {@link LanguageView}. */
final class TrainLanguageModel {

  /** Rows of the quantised model: keeps the file below 8 MB. */
  private static final int CUTOFF = 340_000;

  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder()
          .loss(Loss.SOFTMAX)
          .dim(24)
          .lr(1.0)
          .epoch(5)
          .minCount(3)
          .wordNgrams(2)
          .minn(1)
          .maxn(5)
          .bucket(1 << 20)
          .seed(1)
          .build();

  private TrainLanguageModel() {}

  /** Arguments: train.tsv (label, tab, text), the file of the dense model, the model. */
  public static void main(String[] arguments) throws IOException {
    TrainingLines lines = TrainingLines.of(read(Path.of(arguments[0])));
    TrainedModel model =
        new Trainer(SETTINGS, TrainLanguageModel::report).train(lines);
    write(model, Path.of(arguments[1]));
    QuantizeSettings small =
        QuantizeSettings.defaults().withQnorm(true).withCutoff(CUTOFF).withSeed(1);
    write(new Quantizer(small, TrainLanguageModel::report).quantize(model), Path.of(arguments[2]));
  }

  private static void report(TrainingProgress progress) {
    System.err.printf("%5.1f %% loss %.4f%n", 100 * progress.share(), progress.loss());
  }

  private static List<byte[]> read(Path path) throws IOException {
    LanguageView view = new LanguageView();
    List<byte[]> lines = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(path)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        view.show(line.substring(tab + 1));
        if (view.length() > 0) {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream(view.length() + 20);
          bytes.writeBytes(
              ("__label__" + line.substring(0, tab) + " ").getBytes(StandardCharsets.UTF_8));
          bytes.write(view.bytes(), 0, view.length());
          lines.add(bytes.toByteArray());
        }
      }
    }
    return lines;
  }

  private static void write(TrainedModel model, Path path) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      ModelWriter.write(model, stream);
    }
  }
}
