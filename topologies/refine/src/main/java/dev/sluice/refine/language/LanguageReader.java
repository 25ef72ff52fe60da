package dev.sluice.refine.language;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.FastTextPredictor;
import java.util.List;

/**
 * Reads one text at a time with the model: view, scores, script, calibration. Owns buffers; one
 * instance for each thread.
 */
final class LanguageReader {

  private static final String NO_LANGUAGE = "zxx";
  private static final int MOST = 16;
  private static final float LEAST = 1e-4f;
  private static final double DOUBT = 0.5;

  private final LanguageView view = new LanguageView();
  private final FastTextPredictor predictor;
  private final String[] labels;
  private final ScriptMask mask;
  private final float[] scores;

  private final int noLanguageLabel;

  private int best;
  private double bestScore;
  private double noLanguage;
  private double sum;

  LanguageReader(FastTextModel model) {
    predictor = new FastTextPredictor(model);
    labels = new String[model.labels()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = LanguageCode.parse(model.label(i)).toString();
    }
    noLanguageLabel = List.of(labels).indexOf(NO_LANGUAGE);
    mask = new ScriptMask(labels);
    scores = new float[labels.length];
  }

  /**
   * Whether the text may be in a language; the other methods tell what the model says of it. A long
   * text that leaves the model in doubt, such as prose between listings, is looked at again, more
   * of it.
   */
  boolean read(CharSequence text) {
    view.show(text);
    boolean language = weighView();
    boolean doubt = !language || noLanguage() > DOUBT || share() < 1 - DOUBT;
    return (doubt && view.showMore(text)) ? weighView() : language;
  }

  private boolean weighView() {
    if (!mask.look(view)) {
      return false;
    }
    best = -1;
    bestScore = 0;
    sum = 0;
    noLanguage = 0;
    int found = predictor.predict(view.bytes(), 0, view.length(), MOST, LEAST);
    for (int rank = 0; rank < found; rank++) {
      weigh(predictor.label(rank), predictor.probability(rank));
    }
    if (best < 0) { // the likely labels are all ruled out by the script: hear about the others
      predictor.probabilities(view.bytes(), 0, view.length(), scores);
      sum = 0;
      for (int i = 0; i < scores.length; i++) {
        weigh(i, scores[i]);
      }
    }
    return sum > 0 && best >= 0;
  }

  private void weigh(int label, double score) {
    if (!mask.isPossible(label)) {
      return;
    }
    sum += score;
    if (label == noLanguageLabel) {
      noLanguage = score;
    } else if (best < 0 || score > bestScore) {
      best = label;
      bestScore = score;
    }
  }

  /** The most probable language. */
  String label() {
    return labels[best];
  }

  /** Its part of the scores of all labels that the script allows, 0..1. */
  double share() {
    return bestScore / sum;
  }

  /** The part of the label for text in no language, 0..1. */
  double noLanguage() {
    return noLanguage / sum;
  }

  /** Code points of the view. */
  int codePoints() {
    return view.codePoints();
  }
}
