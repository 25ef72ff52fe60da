package dev.sluice.refine.classify;

import dev.sluice.refine.document.Subject;
import dev.sluice.refine.importance.ImportanceModel;
import dev.sluice.refine.language.LanguageCode;
import dev.sluice.refine.signal.Fraction;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An importance model as two signals of the document, rounded to 8 decimals; null for an empty text
 * and for other languages than the model's.
 */
final class Importance implements Classifier {
  private final ImportanceConfig config;
  private final ImportanceModel model;
  private final LanguageCode language;
  private final String plain;
  private final String corrected;

  Importance(ImportanceConfig config, ImportanceModel model) {
    this.config = config;
    this.model = model;
    language = config.language() == null ? null : LanguageCode.parse(config.language());
    plain = "rps_doc_%s_importance".formatted(config.name());
    corrected = plain + "_length_correction";
  }

  @Override
  public SignalGroup signals() {
    String ratio =
        "Log ratio of how likely words and pairs of them are in %s and in the source"
            .formatted(config.name());
    String source = "DSIR as in RedPajama-V2, importance_weights.py; the model " + config.model();
    return new SignalGroup(
        "Importance by the model of " + config.name(),
        List.of(
            new SignalDefinition(plain, ratio, "nats", Range.ANY.orUndefined(), source),
            new SignalDefinition(
                corrected,
                ratio + ", and of how likely the length is",
                "nats",
                Range.ANY.orUndefined(),
                source)));
  }

  @Override
  public Classifications classify(Subject subject) {
    Map<String, Double> values = new TreeMap<>();
    boolean measured = subject.document().length() > 0 && covers(subject.languageLabel());
    values.put(
        plain, measured ? (Double) Fraction.round(model.importance(subject.document())) : null);
    values.put(
        corrected,
        measured
            ? (Double)
                Fraction.round(model.lengthCorrected(subject.document(), config.lengthTerm()))
            : null);
    return Classifications.of(Map.of(), values, Map.of());
  }

  private boolean covers(String label) {
    return language == null || (label != null && language.matches(LanguageCode.parse(label)));
  }
}
