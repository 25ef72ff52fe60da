package dev.sluice.refine.classify;

import dev.sluice.refine.classify.toxicity.CautionLabel;
import dev.sluice.refine.classify.toxicity.TermLists;
import dev.sluice.refine.classify.toxicity.Toxicity;
import dev.sluice.refine.classify.toxicity.ToxicityModel;
import dev.sluice.refine.classify.toxicity.ToxicitySignals;
import dev.sluice.refine.classify.toxicity.ToxicityTagger;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.LanguageCode;
import dev.sluice.refine.signal.SignalGroup;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** The bundled toxicity model and word lists; the label is a level of caution. */
final class BundledToxicity implements Classifier {
  static final String NAME = "toxicity";

  /** Dolma cuts sentences from here up. */
  private static final double SENTENCE_FLOOR = 0.4;

  private final ThreadLocal<ToxicityTagger> taggers;

  BundledToxicity() {
    ToxicityModel model = ToxicityModel.bundled();
    TermLists lists = TermLists.bundled();
    this.taggers = ThreadLocal.withInitial(() -> new ToxicityTagger(model, lists, SENTENCE_FLOOR));
  }

  @Override
  public SignalGroup signals() {
    return ToxicitySignals.group();
  }

  @Override
  public Classifications classify(Subject subject) {
    Toxicity found = taggers.get().tag(subject.text(), language(subject), host(subject.url()));
    CautionLabel caution = found.caution();
    return Classifications.of(
        caution == null
            ? Map.of()
            : Map.of(NAME, new Label(caution.category().label(), caution.score())),
        found.documentSignals(),
        found.spanSignals());
  }

  /** ISO 639-1, or 639-3 where there is none, as the lists are named. */
  private static String language(Subject subject) {
    return subject.language() == null
        ? null
        : LanguageCode.parse(subject.language().label()).shortest();
  }

  /** Null unless the URL is well formed and names a host. */
  private static String host(String url) {
    try {
      return url == null ? null : new URI(url).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
