package dev.sluice.refine.classify.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How {@link QualityModel} adds up what it sees: a logistic regression over fastText's log odds and
 * the {@link QualityMeasures}. Immutable.
 */
final class QualityWeights {

  /** Beyond this, log odds of fastText count no more: it is too sure of texts like its own. */
  static final double MOST_LOG_ODDS = 6;

  static final String BIAS = "bias";
  static final String WORDS = "words";

  private final double bias;
  private final double words;
  private final double[] measures;

  QualityWeights(double bias, double words, double[] measures) {
    this.bias = bias;
    this.words = words;
    this.measures = measures.clone();
  }

  /**
   * Lines of a name, a space and a number: the bias, the weight of fastText's log odds, and one for
   * each of {@link QualityMeasures#NAMES}.
   *
   * @throws IllegalArgumentException if a name is unknown, missing or there twice
   */
  static QualityWeights parse(String text) {
    Map<String, Double> byName = new HashMap<>();
    for (String line : text.strip().split("\n", -1)) {
      String[] fields = line.split(" ", -1);
      if (fields.length != 2 || byName.put(fields[0], Double.valueOf(fields[1])) != null) {
        throw new IllegalArgumentException("quality weights: bad or repeated line: " + line);
      }
    }
    double[] measures = new double[QualityMeasures.NAMES.size()];
    double bias = take(byName, BIAS);
    double words = take(byName, WORDS);
    for (int i = 0; i < measures.length; i++) {
      measures[i] = take(byName, QualityMeasures.NAMES.get(i));
    }
    if (!byName.isEmpty()) {
      throw new IllegalArgumentException("quality weights: unknown names " + byName.keySet());
    }
    return new QualityWeights(bias, words, measures);
  }

  private static double take(Map<String, Double> byName, String name) {
    Double value = byName.remove(name);
    if (value == null || !Double.isFinite(value)) {
      throw new IllegalArgumentException("quality weights: " + name + " is " + value);
    }
    return value;
  }

  static QualityWeights ofResource(String name) {
    try (InputStream bytes = QualityWeights.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalArgumentException("the class path lacks " + name);
      }
      return parse(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /**
   * Probability of reference-like text, 0 to 1.
   *
   * @param logOdds of reference-like against raw web by fastText
   * @param seen by index of {@link QualityMeasures#NAMES}
   */
  double probability(double logOdds, double[] seen) {
    double sum = bias + words * clip(logOdds);
    for (int i = 0; i < measures.length; i++) {
      sum += measures[i] * seen[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** What {@link #parse} reads. */
  String format() {
    StringBuilder lines = new StringBuilder();
    lines.append(BIAS).append(' ').append(bias).append('\n');
    lines.append(WORDS).append(' ').append(words).append('\n');
    for (int i = 0; i < measures.length; i++) {
      lines.append(QualityMeasures.NAMES.get(i)).append(' ').append(measures[i]).append('\n');
    }
    return lines.toString();
  }

  static double clip(double logOdds) {
    return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logOdds));
  }
}
