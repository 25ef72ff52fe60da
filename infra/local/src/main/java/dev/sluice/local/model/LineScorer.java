package dev.sluice.local.model;

import dev.sluice.refine.classify.evaluate.RocAuc;
import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import dev.sluice.refine.classify.train.TrainingLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Predicts labelled lines in fastText's format and counts. One use. */
public final class LineScorer {
  private static final String LABEL = "__label__";

  private final FastTextModel model;
  private final FastTextPredictor predictor;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final long[] gold;
  private final long[] predicted;
  private final long[] correct;
  private final float[] probabilities;
  private final DoubleStream.Builder scores = DoubleStream.builder();
  private final List<Boolean> truths = new ArrayList<>();
  private long examples;
  private long skipped;

  public LineScorer(FastTextModel model) {
    this.model = model;
    this.predictor = new FastTextPredictor(model);
    for (int label = 0; label < model.labels(); label++) {
      indexOf.put(model.label(label), label);
    }
    this.gold = new long[model.labels()];
    this.predicted = new long[model.labels()];
    this.correct = new long[model.labels()];
    this.probabilities = new float[model.labels()];
  }

  public LineScore score(TrainingLines lines) throws IOException {
    try (TrainingLines.Cursor cursor = lines.open()) {
      while (cursor.next()) {
        line(cursor.bytes(), cursor.from(), cursor.to());
      }
    }
    List<LabelTally> tallies = new ArrayList<>();
    for (int label = 0; label < gold.length; label++) {
      tallies.add(
          new LabelTally(model.label(label), gold[label], predicted[label], correct[label]));
    }
    long hits = Arrays.stream(correct).sum();
    return new LineScore(
        examples,
        skipped,
        (double) hits / examples,
        (double) hits / Arrays.stream(gold).sum(),
        tallies,
        rocAuc());
  }

  private void line(byte[] bytes, int from, int to) {
    List<Integer> labels = labels(bytes, from, to);
    if (labels.isEmpty() || predictor.predict(bytes, from, to, 1, 0) == 0) {
      skipped++;
      return;
    }
    examples++;
    int top = predictor.label(0);
    labels.forEach(label -> gold[label]++);
    predicted[top]++;
    if (labels.contains(top)) {
      correct[top]++;
    }
    if (model.labels() == 2 && labels.size() == 1) {
      predictor.probabilities(bytes, from, to, probabilities);
      scores.add(probabilities[1]);
      truths.add(labels.get(0) == 1);
    }
  }

  /** Labels that the model knows; like words, they stand between ASCII white space. */
  private List<Integer> labels(byte[] bytes, int from, int to) {
    List<Integer> labels = new ArrayList<>();
    String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    for (int at = line.indexOf(LABEL); at >= 0; at = line.indexOf(LABEL, at + 1)) {
      int end = at;
      while (end < line.length() && !isSpace(line.charAt(end))) {
        end++;
      }
      Integer label = indexOf.get(line.substring(at, end));
      if (label != null && (at == 0 || isSpace(line.charAt(at - 1)))) {
        labels.add(label);
      }
    }
    return labels;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0;
  }

  private OptionalDouble rocAuc() {
    if (!truths.contains(true) || !truths.contains(false)) {
      return OptionalDouble.empty();
    }
    boolean[] positive = new boolean[truths.size()];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = truths.get(i);
    }
    return OptionalDouble.of(RocAuc.of(scores.build().toArray(), positive).area());
  }
}
