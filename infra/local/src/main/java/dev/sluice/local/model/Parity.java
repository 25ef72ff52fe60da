package dev.sluice.local.model;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import java.util.List;

/** How far the answers of our engine and of the original lie apart. */
final class Parity {
  private long lines;
  private long same;
  private double widest;

  /**
   * @param expected what the original says to each text: label, blank, probability; empty without a
   *     known word
   */
  void compare(FastTextModel model, List<String> texts, List<String> expected) {
    if (texts.size() != expected.size()) {
      throw new IllegalStateException(
          "%d answers to %d lines".formatted(expected.size(), texts.size()));
    }
    FastTextPredictor predictor = new FastTextPredictor(model);
    for (int i = 0; i < texts.size(); i++) {
      boolean found = predictor.predict(texts.get(i), 1, 0) > 0;
      String[] answer = expected.get(i).split(" ");
      lines++;
      if (!(found ? model.label(predictor.label(0)) : "").equals(answer[0])) {
        continue;
      }
      same++;
      if (found) {
        double difference = Math.abs(predictor.probability(0) - Double.parseDouble(answer[1]));
        widest = Math.max(widest, difference);
      }
    }
  }

  /** Share of the lines with the same top label. */
  double sameLabel() {
    return (double) same / lines;
  }

  /** Widest difference of the probabilities of a same label. */
  double widest() {
    return widest;
  }
}
