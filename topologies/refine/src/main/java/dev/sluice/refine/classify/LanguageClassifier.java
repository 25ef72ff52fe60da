package dev.sluice.refine.classify;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.language.Language;

/** Tells the language of documents. Safe for use by threads. */
interface LanguageClassifier {
  /** Leaves every document undetermined. */
  LanguageClassifier NONE = (document, text) -> null;

  /**
   * @param text the text of the document
   * @return null if undetermined
   */
  Language detect(Document document, String text);
}
