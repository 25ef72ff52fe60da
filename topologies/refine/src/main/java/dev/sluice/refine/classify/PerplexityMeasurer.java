package dev.sluice.refine.classify;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;
import dev.sluice.refine.language.LanguageCode;
import dev.sluice.refine.perplexity.CcnetPerplexity;
import dev.sluice.refine.perplexity.Cutoff;
import dev.sluice.refine.perplexity.Cutoffs;
import dev.sluice.refine.signal.Range;
import dev.sluice.refine.signal.SignalDefinition;
import dev.sluice.refine.signal.SignalGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * CCNet's perplexity of a document to the model of its language, and the bucket that it falls in by
 * the cutoffs. Both undefined if no model is for its language; the bucket alone if no cutoffs are.
 */
public final class PerplexityMeasurer implements Classifier {
  /** Changes whenever the same models could give another value. */
  static final String VERSION = "perplexity-1";

  static final String PERPLEXITY = "ccnet_perplexity";
  static final String BUCKET = "ccnet_bucket";

  private static final int MOST_LABELS = 4_096;

  private final Map<LanguageCode, LanguageModel> models = new LinkedHashMap<>();

  /** What label of a document goes to which model, as it was found before. */
  private final Map<String, Optional<LanguageModel>> byLabel = new ConcurrentHashMap<>();

  private record LanguageModel(String name, CcnetPerplexity model, Optional<Cutoff> cutoff) {}

  /**
   * @param language key of the configuration
   * @param value perplexity, at least 1; NaN if nothing is left of the text
   */
  public record Reading(String language, double value) {}

  PerplexityMeasurer(Map<String, CcnetPerplexity> models, Cutoffs cutoffs) {
    models.forEach(
        (name, model) -> {
          LanguageCode code = LanguageCode.parse(name);
          Optional<Cutoff> cutoff =
              cutoffs.of(name).or(() -> cutoffs.of(code.shortest())); // eng finds en
          this.models.put(code, new LanguageModel(name, model, cutoff));
        });
  }

  @Override
  public SignalGroup signals() {
    return new SignalGroup(
        "CCNet: perplexity by language models",
        List.of(
            new SignalDefinition(
                PERPLEXITY,
                "Perplexity of the normalised text, as one sentence of SentencePiece pieces, to the"
                    + " model of its language",
                "1",
                Range.atLeast(0).orUndefined(),
                "cc_net, perplexity.py"),
            new SignalDefinition(
                BUCKET,
                "0 head, 1 middle, 2 tail, by the cutoffs of its language",
                "bucket",
                Range.between(0, 2).orUndefined(),
                "cc_net, cutoff.csv, or fitted cutoffs")));
  }

  @Override
  public Classifications classify(Subject subject) {
    Map<String, Double> values = new TreeMap<>();
    values.put(PERPLEXITY, null);
    values.put(BUCKET, null);
    model(subject.language())
        .ifPresent(
            language -> {
              double perplexity = language.model().measure(subject.document());
              if (!Double.isNaN(perplexity)) {
                values.put(PERPLEXITY, perplexity);
                language
                    .cutoff()
                    .ifPresent(
                        cutoff -> values.put(BUCKET, (double) cutoff.bucket(perplexity).value()));
              }
            });
    return Classifications.of(Map.of(), values, Map.of());
  }

  /** Empty if no model is for the language. */
  public Optional<Reading> measure(Document document, Language language) {
    return model(language).map(found -> new Reading(found.name(), found.model().measure(document)));
  }

  private Optional<LanguageModel> model(Language language) {
    if (language == null) {
      return Optional.empty();
    }
    Optional<LanguageModel> known = byLabel.get(language.label());
    if (known != null) {
      return known;
    }
    LanguageCode code = LanguageCode.parse(language.label());
    Optional<LanguageModel> found =
        models.entrySet().stream()
            .filter(entry -> entry.getKey().matches(code))
            .map(Map.Entry::getValue)
            .findFirst();
    if (byLabel.size() < MOST_LABELS) {
      byLabel.put(language.label(), found);
    }
    return found;
  }
}
