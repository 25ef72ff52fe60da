package dev.sluice.local.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sluice.refine.classify.fasttext.Loss;
import dev.sluice.refine.classify.train.QuantizeSettings;
import dev.sluice.refine.classify.train.Quantizer;
import dev.sluice.refine.classify.train.Sampling;
import dev.sluice.refine.classify.train.TrainedModel;
import dev.sluice.refine.classify.train.Trainer;
import dev.sluice.refine.classify.train.TrainingLines;
import dev.sluice.refine.classify.train.TrainingListener;
import dev.sluice.refine.classify.train.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throw-away models of every kind, trained on a few sentences, and lines to compare them on. */
final class ParityModels {
  private static final int TRAINING_LINES = 3_000;
  private static final int LINES = 10_000;

  private static final Loss HS = Loss.HIERARCHICAL_SOFTMAX;
  private static final Loss NS = Loss.NEGATIVE_SAMPLING;
  private static final Loss OVA = Loss.ONE_VS_ALL;

  private final Path folder;
  private final List<byte[]> training = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /**
   * @param examples of many languages; a part is trained on, an evenly spread part compared on
   */
  ParityModels(Path folder, List<Example> examples) {
    this.folder = folder;
    int step = Math.max(1, examples.size() / TRAINING_LINES);
    for (int i = 0; i < examples.size(); i += step) {
      Example example = examples.get(i);
      training.add(("__label__" + example.label() + " " + example.text()).getBytes(UTF_8));
    }
    for (long i = 0; i < Math.min(LINES, examples.size()); i++) {
      texts.add(
          examples.get((int) (i * examples.size() / Math.min(LINES, examples.size()))).text());
    }
  }

  List<String> texts() {
    return texts;
  }

  /** Model files by what they are. */
  Map<String, Path> all() throws IOException {
    Map<String, Path> models = new LinkedHashMap<>();
    add(models, "softmax", small());
    add(models, "softmax, word bigrams", small().wordNgrams(2));
    add(models, "hierarchical, character n-grams", small().loss(HS).minn(2).maxn(4));
    add(models, "hierarchical, word bigrams", small().loss(HS).wordNgrams(2));
    add(models, "negative sampling, character n-grams", small().loss(NS).minn(3).maxn(5));
    add(models, "one-vs-all, both n-grams", small().loss(OVA).wordNgrams(2).minn(2).maxn(3));
    QuantizeSettings plain = QuantizeSettings.defaults();
    TrainingSettings hierarchical = small().loss(HS).minn(2).maxn(4).build();
    add(models, "hierarchical, quantised", hierarchical, plain.withQnorm(true));
    add(models, "hierarchical, pruned", hierarchical, plain.withQnorm(true).withCutoff(5_000));
    add(models, "softmax, pruned", small().wordNgrams(2).build(), plain.withCutoff(5_000));
    return models;
  }

  /** Dimension 16, 2 to 4 characters, 2 million buckets, hierarchical softmax. */
  Path shapedAsLid() throws IOException {
    TrainingSettings.Builder lid = small().dim(16).loss(HS).minn(2).maxn(4).bucket(2_000_000);
    return write("lid.bin", train(lid.build()));
  }

  private static TrainingSettings.Builder small() {
    return TrainingSettings.builder()
        .dim(10)
        .epoch(2)
        .lr(0.5)
        .bucket(20_000)
        .memoryMebibytes(512)
        .sampling(Sampling.SHUFFLED);
  }

  private void add(Map<String, Path> models, String name, TrainingSettings.Builder settings)
      throws IOException {
    models.put(name, write(models.size() + ".bin", train(settings.build())));
  }

  private void add(
      Map<String, Path> models, String name, TrainingSettings settings, QuantizeSettings quantize)
      throws IOException {
    TrainedModel model =
        new Quantizer(quantize, TrainingListener.silent()).quantize(train(settings));
    models.put(name, write(models.size() + ".ftz", model));
  }

  private TrainedModel train(TrainingSettings settings) throws IOException {
    return new Trainer(settings, TrainingListener.silent()).train(TrainingLines.of(training));
  }

  private Path write(String name, TrainedModel model) throws IOException {
    Path file = folder.resolve(name);
    ModelOutput.write(model, file);
    return file;
  }
}
