package dev.sluice.refine.classify;

import dev.sluice.refine.classify.fasttext.FastTextModel;
import dev.sluice.refine.document.Document;
import dev.sluice.refine.language.Language;

/**
 * Any fastText model for languages, such as lid.176 or GlotLID: the most probable label, by the
 * model's own names, whatever its probability. A blank document stays undetermined.
 */
final class FastTextLanguage implements LanguageClassifier {
  private final ThreadLocal<ModelView> views;

  FastTextLanguage(ClassifierConfig config, FastTextModel model) {
    if (config.view().unit() != Unit.DOCUMENT) {
      throw new InvalidClassifierException(
          "language.view.unit", config.view().unit(), "document: a document has one language");
    }
    this.views = ThreadLocal.withInitial(() -> new ModelView(config, model));
  }

  @Override
  public Language detect(Document document, String text) {
    ModelView view = views.get();
    if (!view.show(document, 0, document.length())) {
      return null;
    }
    Label top = view.top();
    return new Language(top.label(), top.score());
  }
}
