package dev.sluice.refine.classify;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.language.Language;
import java.util.Objects;

/**
 * A document as classifiers are shown it.
 *
 * @param text the text of {@code document}
 * @param language null if undetermined
 * @param url null if unknown
 */
public record Subject(Document document, String text, Language language, String url) {
  public Subject {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
  }
}
