package dev.sluice.refine.classify.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Logistic regression by projected gradient descent on standardised columns. A weight may not get
 * the sign that would reward what prose has little of. A source counts as 300 texts at most.
 */
final class WeightFit {

  private static final int STEPS = 3000;
  private static final double RATE = 2;
  private static final double RIDGE = 0.03;
  private static final int MOST_OF_A_SOURCE = 300;

  /** Of fastText's log odds, and then of {@link QualityMeasures#NAMES}. */
  private static final int[] SIGNS = {1, 1, -1, 1, 1, -1, -1, -1, -1, 1, -1};

  private final List<LabelledText> texts;
  private final double[][] columns; // by column, then by text
  private final double[] shares;

  /**
   * @param logOdds of each text, by a model that did not learn from its source
   */
  WeightFit(List<LabelledText> texts, double[] logOdds) {
    this.texts = texts;
    columns = new double[SIGNS.length][texts.size()];
    for (int i = 0; i < texts.size(); i++) {
      columns[0][i] = QualityWeights.clip(logOdds[i]);
      for (int j = 1; j < SIGNS.length; j++) {
        columns[j][i] = texts.get(i).measures()[j - 1];
      }
    }
    Map<String, Long> sizes =
        texts.stream().collect(Collectors.groupingBy(LabelledText::source, Collectors.counting()));
    ToIntFunction<LabelledText> size = text -> sizes.get(text.source()).intValue();
    double[] raw =
        texts.stream()
            .mapToDouble(text -> Math.min(1.0, (double) MOST_OF_A_SOURCE / size.applyAsInt(text)))
            .toArray();
    double sum = 0;
    for (double share : raw) {
      sum += share;
    }
    shares = raw;
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
  }

  QualityWeights fit() {
    int width = SIGNS.length;
    double[] means = new double[width];
    double[] deviations = new double[width];
    for (int j = 0; j < width; j++) {
      standardise(columns[j], j, means, deviations);
    }
    double[] weights = new double[width];
    double bias = 0;
    double[] slope = new double[width];
    for (int step = 0; step < STEPS; step++) {
      double biasSlope = slope(weights, bias, slope);
      for (int j = 0; j < width; j++) {
        weights[j] -= RATE * (slope[j] + RIDGE * weights[j]);
        weights[j] = SIGNS[j] * weights[j] < 0 ? 0 : weights[j];
      }
      bias -= RATE * biasSlope;
    }
    double[] measures = new double[width - 1];
    for (int j = 0; j < width; j++) {
      weights[j] /= deviations[j];
      bias -= weights[j] * means[j];
      if (j > 0) {
        measures[j - 1] = weights[j];
      }
    }
    return new QualityWeights(bias, weights[0], measures);
  }

  private double slope(double[] weights, double bias, double[] slope) {
    Arrays.fill(slope, 0);
    double biasSlope = 0;
    for (int i = 0; i < shares.length; i++) {
      double sum = bias;
      for (int j = 0; j < slope.length; j++) {
        sum += weights[j] * columns[j][i];
      }
      double truth = texts.get(i).reference() ? 1 : 0;
      double error = (1 / (1 + Math.exp(-sum)) - truth) * shares[i];
      for (int j = 0; j < slope.length; j++) {
        slope[j] += error * columns[j][i];
      }
      biasSlope += error;
    }
    return biasSlope;
  }

  private static void standardise(double[] column, int j, double[] means, double[] deviations) {
    double sum = 0;
    double squares = 0;
    for (double value : column) {
      sum += value;
      squares += value * value;
    }
    means[j] = sum / column.length;
    deviations[j] = Math.max(1e-9, Math.sqrt(squares / column.length - means[j] * means[j]));
    for (int i = 0; i < column.length; i++) {
      column[i] = (column[i] - means[j]) / deviations[j];
    }
  }
}
