package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.ModelBytes;
import dev.sluice.refine.classify.quality.QualityScorer;
import dev.sluice.refine.classify.toxicity.ToxicityTagger;
import dev.sluice.refine.language.LanguageDetector;

/** The models that come with this version, and what tells them from those of another. */
final class BuiltinModels {
  private static final String FOLDER = "/dev/sluice/refine/models/";

  private BuiltinModels() {}

  static LanguageClassifier language() {
    LanguageDetector detector = new LanguageDetector();
    return (document, text) -> detector.detect(text);
  }

  static Classifier classifier(String name) {
    return switch (name) {
      case BundledQuality.NAME -> new BundledQuality();
      case BundledToxicity.NAME -> new BundledToxicity();
      default -> throw new IllegalArgumentException("no built-in model is named " + name);
    };
  }

  /** Version of the code around a model, and the model itself. */
  static String version(String name) {
    return switch (name) {
      case ClassifierConfig.LANGUAGE -> LanguageDetector.VERSION;
      case BundledQuality.NAME ->
          QualityScorer.VERSION + sha256("quality.ftz") + sha256("quality.weights");
      case BundledToxicity.NAME -> ToxicityTagger.VERSION + sha256("toxicity.ftz");
      default -> throw new IllegalArgumentException("no built-in model is named " + name);
    };
  }

  private static String sha256(String model) {
    return ModelBytes.ofResource(BuiltinModels.class, FOLDER + model).sha256();
  }
}
