package dev.sluice.refine.signal;

import dev.sluice.refine.document.Document;
import dev.sluice.refine.document.Subject;
import dev.sluice.refine.language.Language;

/** Texts as subjects of measurement. */
public final class Subjects {
  private Subjects() {}

  /**
   * @param language its code; null if undetermined
   */
  public static Subject of(String text, String language) {
    return new Subject(
        new Document(text), text, language == null ? null : new Language(language, 1), null, null);
  }
}
