package dev.sluice.refine.classify.quality;

import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.train.ModelWriter;
import dev.sluice.refine.classify.train.QuantizeSettings;
import dev.sluice.refine.classify.train.Quantizer;
import dev.sluice.refine.classify.train.Sampling;
import dev.sluice.refine.classify.train.TrainedModel;
import dev.sluice.refine.classify.train.Trainer;
import dev.sluice.refine.classify.train.TrainingLines;
import dev.sluice.refine.classify.train.TrainingSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Builds the bundled model: QualityBuild CORPUS OUT writes OUT/quality.ftz and OUT/quality.weights
 * and prints how well each source is told apart by a model that has not seen it. One thread; the
 * same corpus gives the same bytes.
 */
final class QualityBuild {

  private static final int GROUPS = 8;
  private static final int ROWS = 20_000;
  private static final TrainingSettings SETTINGS =
      TrainingSettings.builder()
          .lr(0.02)
          .dim(8)
          .epoch(5)
          .minCount(5)
          .wordNgrams(2)
          .bucket(200_000)
          .sampling(Sampling.SHUFFLED)
          .seed(1)
          .build();

  private QualityBuild() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: QualityBuild CORPUS OUT");
      System.exit(2);
    }
    List<LabelledText> texts = LabelledText.read(Path.of(args[0]));
    List<String> sources =
        List.copyOf(new TreeSet<>(texts.stream().map(LabelledText::source).toList()));
    double[] logOdds = new double[texts.size()];
    for (int group = 0; group < GROUPS; group++) {
      score(texts, sources, group, logOdds);
    }
    QualityWeights weights = new WeightFit(texts, logOdds).fit();
    report(texts, sources, logOdds, weights);
    Path out = Path.of(args[1]);
    Files.writeString(out.resolve("quality.weights"), weights.format());
    Files.write(out.resolve("quality.ftz"), train(texts, true));
  }

  private static byte[] train(List<LabelledText> texts, boolean quantize) throws IOException {
    TrainingLines lines = TrainingLines.of(texts.stream().map(LabelledText::trainingLine).toList());
    TrainedModel model = new Trainer(SETTINGS, progress -> {}).train(lines);
    if (quantize) {
      QuantizeSettings settings = QuantizeSettings.defaults().withQnorm(true).withCutoff(ROWS);
      model = new Quantizer(settings, progress -> {}).quantize(model);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelWriter.write(model, bytes);
    return bytes.toByteArray();
  }

  /** Scores the sources of a group by a model of the other groups. */
  private static void score(
      List<LabelledText> texts, List<String> sources, int group, double[] logOdds)
      throws IOException {
    List<LabelledText> others = new ArrayList<>();
    for (LabelledText text : texts) {
      if (sources.indexOf(text.source()) % GROUPS != group) {
        others.add(text);
      }
    }
    QualityModel model =
        new QualityModel(
            FastTextModel.read(ModelBytes.of(train(others, false))),
            new QualityWeights(0, 1, new double[QualityMeasures.NAMES.size()]));
    FastTextPredictor predictor = new FastTextPredictor(model.words());
    float[] probabilities = new float[2];
    for (int i = 0; i < logOdds.length; i++) {
      LabelledText text = texts.get(i);
      if (sources.indexOf(text.source()) % GROUPS == group) {
        predictor.probabilities(text.tokens(), 0, text.tokens().length, probabilities);
        logOdds[i] = model.logOdds(probabilities);
      }
    }
  }

  private static void report(
      List<LabelledText> texts, List<String> sources, double[] logOdds, QualityWeights weights) {
    double[] scores = new double[texts.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = weights.probability(logOdds[i], texts.get(i).measures());
    }
    System.out.printf(
        Locale.ROOT,
        "all left-out sources: words %.4f, score %.4f%n",
        area(texts, logOdds, null),
        area(texts, scores, null));
    for (String source : sources) {
      System.out.printf(
          Locale.ROOT,
          "%-26s words %.3f score %.3f%n",
          source,
          area(texts, logOdds, source),
          area(texts, scores, source));
    }
  }

  /** Of the texts of one source (null for all) against all texts of the other label. */
  private static double area(List<LabelledText> texts, double[] scores, String source) {
    boolean side =
        source == null
            || texts.stream().filter(t -> t.source().equals(source)).findAny().get().reference();
    int[] chosen =
        IntStream.range(0, scores.length)
            .filter(
                i ->
                    source == null
                        || texts.get(i).reference() != side
                        || texts.get(i).source().equals(source))
            .toArray();
    double[] chosenScores = new double[chosen.length];
    boolean[] truths = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      chosenScores[i] = scores[chosen[i]];
      truths[i] = texts.get(chosen[i]).reference();
    }
    return RocAuc.of(chosenScores, truths).area();
  }
}
