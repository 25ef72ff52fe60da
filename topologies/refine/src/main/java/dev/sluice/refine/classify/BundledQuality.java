package dev.sluice.refine.classify;

import dev.sluice.refine.classify.quality.QualityModel;
import dev.sluice.refine.classify.quality.QualityScorer;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The bundled quality model: one signal, and a label by the greater probability. */
final class BundledQuality implements Classifier {
  static final String NAME = "quality";

  private static final String SIGNAL = "quality_reference";

  private final ThreadLocal<QualityScorer> scorers;

  BundledQuality() {
    QualityModel model = QualityModel.bundled();
    this.scorers = ThreadLocal.withInitial(() -> new QualityScorer(model));
  }

  @Override
  public SignalGroup signals() {
    return new SignalGroup(
        "The bundled model of quality",
        List.of(
            new SignalDefinition(
                SIGNAL,
                "Probability that the text reads like reference material rather than the rest of"
                    + " the web; English only",
                "probability",
                Range.between(0, 1).orUndefined(),
                "models/quality/CARD.md")));
  }

  @Override
  public Classifications classify(Subject subject) {
    String language = subject.language() == null ? null : subject.language().label();
    Double score = scorers.get().score(subject.text(), language);
    if (score == null) {
      return Classifications.of(Map.of(), Collections.singletonMap(SIGNAL, null), Map.of());
    }
    Label label = score >= 0.5 ? new Label("reference", score) : new Label("web", 1 - score);
    return Classifications.of(Map.of(NAME, label), Map.of(SIGNAL, score), Map.of());
  }
}
