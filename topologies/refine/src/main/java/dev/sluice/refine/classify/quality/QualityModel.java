package dev.sluice.refine.classify.quality;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.classify.fasttext.ModelBytes;

/** The words' model and the weights of everything; immutable, for any number of threads. */
public final class QualityModel {

  static final String REFERENCE = "__label__ref";
  static final String WEB = "__label__web";

  private final FastTextModel words;
  private final QualityWeights weights;
  private final int reference;

  /**
   * @throws IllegalArgumentException unless the model's labels are {@link #REFERENCE} and {@link
   *     #WEB}
   */
  QualityModel(FastTextModel words, QualityWeights weights) {
    this.words = words;
    this.weights = weights;
    this.reference = words.labels() == 2 && words.label(0).equals(REFERENCE) ? 0 : 1;
    if (words.labels() != 2
        || !words.label(reference).equals(REFERENCE)
        || !words.label(1 - reference).equals(WEB)) {
      throw new IllegalArgumentException(
          "a quality model has the labels " + REFERENCE + " and " + WEB);
    }
  }

  /** The bundled model; each call reads it anew, so read it once and share it. */
  public static QualityModel bundled() {
    return new QualityModel(
        FastTextModel.read(
            ModelBytes.ofResource(QualityModel.class, "/dev/sluice/refine/models/quality.ftz")),
        QualityWeights.ofResource("/dev/sluice/refine/models/quality.weights"));
  }

  FastTextModel words() {
    return words;
  }

  QualityWeights weights() {
    return weights;
  }

  /** Log odds of reference-like against raw web. */
  double logOdds(float[] probabilities) {
    double tiny = 1e-9;
    return StrictMath.log(
        (probabilities[reference] + tiny) / (probabilities[1 - reference] + tiny));
  }
}
